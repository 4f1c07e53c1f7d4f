import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '#db/client.ts'
import { campaigns } from '#db/schema/index.ts'
import { assistanceContext } from '#server/domain/assistance/index.ts'
import { campaignsContext } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { identityContext } from '#server/domain/identity/index.ts'
import type { BoardRow } from '#server/domain/standings/contract.ts'
import { type BoardScreen, standingsContext } from '#server/domain/standings/index.ts'
import { type ActWish, makeAssistance } from '#test/support/factories/acts.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { type Collective, makeCollective, makeMember } from '#test/support/factories/collectives.ts'
import { testResources } from '#test/support/resources.ts'

const HOUR = 3_600_000

type Home = { account: Actor; collective: Collective }

/** A running campaign whose boards move by real verdicts. */
export async function boardScene(db: Database | Transaction) {
  const resources = testResources(db)
  const campaign = await makeCampaign(db)
  const { account: verifier } = await makeMember(db, { roles: ['verifier'] })
  const assistance = assistanceContext(resources)
  const standings = standingsContext(resources)
  const act = async ({ account, collective }: Home, wish: Partial<ActWish> = {}) =>
    await makeAssistance(db, { campaign, author: account, collective, ...wish })

  return {
    ...{ db, resources, campaign, slug: campaign.slug, verifier, assistance, standings, act },
    ...{ campaigns: campaignsContext(resources), identity: identityContext(resources) },
    collective: (name: string, wish: Parameters<typeof makeCollective>[1] = {}) =>
      makeCollective(db, { name, ...wish }),
    member: (wish: Parameters<typeof makeMember>[1] = {}) => makeMember(db, wish),
    /** Acts of one person, accepted by somebody else: iHanoi at a station, 4 points each. */
    help: async (home: Home, count = 1, wish: Partial<ActWish> = {}) => {
      const acts = []
      for (let index = 0; index < count; index += 1) acts.push(await act(home, wish))
      return await assistance.recordVerdicts(
        verifier,
        acts.map(({ id, revision }) => ({ assistanceId: id, revision, decision: 'accepted' })),
      )
    },
    anotherCampaign: () => makeCampaign(db),
    draft: async () => (await makeCampaign(db, { state: 'draft' })).slug,
    /** An hour ago; the board stands still for outsiders from then on. */
    freeze: async () => {
      const freezeAt = new Date(resources.clock.now().getTime() - HOUR)
      await db.update(campaigns).set({ freezeAt }).where(eq(campaigns.id, campaign.id))
    },
    board: async (actor: Actor | undefined, wish: Partial<Parameters<typeof standings.readBoard>[1]> = {}) => {
      const screen = await standings.readBoard(actor, { slug: campaign.slug, board: 'collectives', ...wish })
      if (!screen) throw new Error('There is no such board.')
      return screen
    },
  }
}

export type BoardScene = Awaited<ReturnType<typeof boardScene>>

/** Ranked rows as "place name points". */
export function lines(screen: Pick<BoardScreen, 'rows'>): string[] {
  return screen.rows.filter(({ places }) => places !== null).map(lineOf)
}

function lineOf({ name, places, points }: BoardRow): string {
  return `${places?.all} ${name} ${points}`
}
