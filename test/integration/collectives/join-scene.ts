import type { Database, Transaction } from '#db/client.ts'
import { collectivesContext } from '#server/domain/collectives/index.ts'
import { makeCollective, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { nextNumber } from '#test/support/factories/sequence.ts'
import { testResources } from '#test/support/resources.ts'

/** Where tests try codes from. */
export const address = '192.0.2.1'

/** A collective with a lead, and a code that lets in at once. */
export async function joinableGroup(db: Database | Transaction) {
  const resources = testResources(db)
  const collectives = collectivesContext(resources)
  const collective = await makeCollective(db)
  const lead = await makeAccount(db)
  await makeMembership(db, { account: lead, collective, position: 'lead' })
  const { id: collectiveId } = collective
  const made = await collectives.changeJoinCode(lead, { collectiveId, change: { kind: 'renew' } })
  return {
    ...{ collectives, resources, collective, collectiveId, lead, code: made.ok ? made.value.code : '' },
    askLeads: () =>
      collectives.changeJoinCode(lead, { collectiveId, change: { kind: 'approval', needsApproval: true } }),
    invite: async () => {
      const invited = await collectives.inviteMember(lead, { collectiveId })
      if (!invited.ok) throw new Error(`The invitation was refused: ${invited.error.code}`)
      return invited.value.token
    },
  }
}

/** Somebody nobody knows yet. */
export function newcomer() {
  const login = `moi.${nextNumber()}.${Math.random().toString(36).slice(2)}@example.vn`
  return { fullName: 'Lý Thị Thử Mới', login, password: 'mat-khau-thu-nghiem', locale: 'vi' } as const
}

export function refused(code: string) {
  return { ok: false, error: { code } }
}
