import type { Connection } from '#db/client.ts'
import { verdicts } from '#db/schema/index.ts'
import type { Decision } from '#server/domain/assistance/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Capacity } from '#server/domain/scoring/contract.ts'
import { type AwardDraft, appendEntries } from '#server/domain/scoring/index.ts'
import { makeAssistance } from '#test/support/factories/acts.ts'
import type { Campaign } from '#test/support/factories/campaigns.ts'
import type { Collective } from '#test/support/factories/collectives.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import type { TestResources } from '#test/support/resources.ts'

type Wish = {
  campaign: Campaign
  verifier: Actor
  author: Actor
  collective: Collective
  count: number
  capacity?: Capacity
  decision?: Decision
}

/** Acts of one person that were decided at the clock's time; accepted ones have their entries (iHanoi at a station: 4 points each). */
export async function giveHelp(db: Connection, resources: TestResources, wish: Wish): Promise<void> {
  const { campaign, verifier, author, collective, count, capacity = 'voluntary', decision = 'accepted' } = wish
  const decidedAt = resources.clock.now()
  const drafts: AwardDraft[] = []
  for (let index = 0; index < count; index += 1) {
    // A day for each, so that the daily cap stays out of the way.
    const occurredAt = new Date(decidedAt.getTime() - (index + 1) * 24 * 3_600_000)
    const state = { state: decision, decidedAt, receivedAt: occurredAt }
    const act = await makeAssistance(db, { campaign, author, collective, capacity, occurredAt, ...state })
    const verdictId = nextId()
    await db.insert(verdicts).values({
      ...{ id: verdictId, wardId: act.wardId, assistanceId: act.id, revision: 1, kind: 'decision', decision },
      ...{ verifierId: verifier.accountId, confirmedGroups: [], decidedAt },
      reason: decision === 'accepted' ? null : 'not_plausible',
    })
    drafts.push({
      ...{ kind: 'award', accountId: author.accountId, collectiveId: collective.id, capacity },
      ...{ assistanceId: act.id, verdictId, serviceCode: 'ihanoi', onceRule: 'citizen' },
      ...{ mode: 'guided', modeReason: null, channel: 'station', groups: [] },
      ...{ occurredAt, occurredOn: act.occurredOn, receivedAt: occurredAt },
    })
  }
  if (decision !== 'accepted') return
  await resources.db.transaction((tx) => appendEntries(tx, resources, { campaign: asCampaign(campaign), drafts }))
}

/** The row of the factory as the value that commands take. */
export function asCampaign({ nameVi, nameEn, nameDe, ...campaign }: Campaign) {
  return { ...campaign, names: { vi: nameVi, en: nameEn, de: nameDe } }
}
