import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '#db/client.ts'
import { assistances, ledgerEntries, verdicts } from '#db/schema/index.ts'
import { assistanceContext, type VerdictAnswer, type VerdictItem } from '#server/domain/assistance/index.ts'
import type { Role } from '#server/domain/identity/contract.ts'
import { type ActWish, makeAssistance } from '#test/support/factories/acts.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { testResources } from '#test/support/resources.ts'

/** A running campaign, a person who records help, and somebody from elsewhere who verifies it. */
export async function verdictScene(db: Database | Transaction, wish: { freezeAt?: Date | null } = {}) {
  const resources = testResources(db)
  const campaign = await makeCampaign(db, wish)
  const { account: author, collective } = await makeMember(db)
  const { account: verifier } = await makeMember(db, { roles: ['verifier'] })
  const assistance = assistanceContext(resources)

  return {
    ...{ db, resources, campaign, author, collective, verifier, assistance },
    act: (wish: Partial<ActWish> = {}) => makeAssistance(db, { campaign, author, collective, ...wish }),
    somebody: async (...roles: Role[]) => (await makeMember(db, { roles })).account,
    /** What is left of an act: its state, its verdicts and its entries. */
    traceOf: async (actId: string) => {
      const [act] = await db.select().from(assistances).where(eq(assistances.id, actId))
      const decided = await db.select().from(verdicts).where(eq(verdicts.assistanceId, actId)).orderBy(verdicts.id)
      const entries = await db.select().from(ledgerEntries).where(eq(ledgerEntries.assistanceId, actId))
      return {
        state: act?.state,
        verdicts: decided.map(({ kind, decision }) => `${kind} ${decision}`),
        points: entries.sort((a, b) => a.seq - b.seq).map(({ points }) => points),
      }
    },
  }
}

export function accepting(act: { id: string; revision: number }, rest: Partial<VerdictItem> = {}): VerdictItem {
  return { assistanceId: act.id, revision: act.revision, decision: 'accepted', ...rest }
}

/** What came of the answers, in one word each. */
export function codesOf(answers: readonly { result: VerdictAnswer['result'] | { ok: boolean } }[]): string[] {
  return answers.map(({ result }) => ('error' in result ? result.error.code : 'granted'))
}
