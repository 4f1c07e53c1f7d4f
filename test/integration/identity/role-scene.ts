import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '#db/client.ts'
import { roleGrants } from '#db/schema/index.ts'
import type { RequestOutcome } from '#server/domain/identity/contract.ts'
import { type Actor, identityContext } from '#server/domain/identity/index.ts'
import { openSessions } from '#server/domain/identity/sessions.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'

export type RoleScene = Awaited<ReturnType<typeof roleScene>>
type Wish = Partial<Parameters<ReturnType<typeof identityContext>['requestRole']>[1]>

const reason = 'Phụ trách xác minh thay đồng chí nghỉ phép.'

/** A person without roles, and an office person and an administrator who may give them one. */
export async function roleScene(db: Database | Transaction) {
  const resources = testResources(db)
  const identity = identityContext(resources)
  const person = await makeAccount(db)
  const office = await makeAccount(db, { roles: ['office'] })
  const admin = await makeAccount(db, { roles: ['admin'] })
  const ask = (actor: Actor, wish: Wish = {}) =>
    identity.requestRole(actor, {
      ...{ accountId: person.accountId, role: 'verifier', campaignId: null, untilOn: null, reason },
      ...wish,
    })
  return {
    ...{ resources, identity, person, office, admin, ask },
    later: (milliseconds: number) => new Date(resources.clock.now().getTime() + milliseconds),
    /** The id of a request of the office for the person. */
    asked: async (wish: Wish = {}) => {
      const request = await ask(office, wish)
      if (!request.ok) throw new Error(`The request was refused: ${request.error.code}`)
      return request.value.requestId
    },
    decide: (actor: Actor, requestId: string, outcome: RequestOutcome) =>
      identity.decideRoleRequest(actor, { requestId, outcome }),
    /** Roles in force, as the person's next request finds them. */
    rolesOf: async (actor: Actor) => {
      const sessions = openSessions(resources)
      const { token } = await sessions.start({ ...actor, device: '' })
      return (await sessions.find(token))?.actor.grants
    },
    grantsOf: ({ accountId }: Actor) => db.select().from(roleGrants).where(eq(roleGrants.accountId, accountId)),
  }
}

export function refusal(code: string) {
  return { ok: false, error: { code } }
}
