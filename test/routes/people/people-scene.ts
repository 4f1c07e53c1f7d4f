import { loader as loadPerson } from '#app/routes/admin.people.$id._index/route.tsx'
import { action as ask } from '#app/routes/admin.people.$id.role-request/route.tsx'
import { loader as loadRequests } from '#app/routes/admin.requests/route.tsx'
import type { action as decide } from '#app/routes/admin.role-requests.$id.confirmation/route.tsx'
import type { Connection } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { paths } from '#server/paths.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { posted, routeContext } from '#test/support/route-context.ts'

export type PeopleScene = Awaited<ReturnType<typeof peopleScene>>

export const reason = 'Thay người xác minh đã chuyển công tác.'

/** Somebody new, an office person who asks for roles for them, and an administrator who decides, through the routes. */
export async function peopleScene(db: Connection) {
  const resources = testResources(db)
  const person = await makeAccount(db, { fullName: 'Đặng Thị Người Mới' })
  const office = await makeAccount(db, { roles: ['office'], fullName: 'Lê Thị Đề Nghị' })
  const second = await makeAccount(db, { roles: ['admin'], fullName: 'Vũ Văn Xác Nhận' })
  const params = { id: person.accountId }
  const contextOf = (actor: Actor | undefined) => routeContext(resources, { actor })
  const asked = (fields: Record<string, string>) => {
    const form = { role: 'verifier', reach: 'ward', untilOn: '', reason, ...fields }
    return ask({ request: posted(paths.roleRequest(params.id), form), params, context: contextOf(office) })
  }
  const personFor = (actor: Actor) =>
    loadPerson({ ...requestTo(paths.person(params.id)), params, context: contextOf(actor) })
  return {
    ...{ resources, person, office, second, params, contextOf, asked, personFor },
    /** The id of the office's request for the person. */
    askedId: async (fields: Record<string, string> = {}) => {
      await asked(fields)
      const { waiting } = await loadRequests({ ...requestTo('/'), params: {}, context: contextOf(second) })
      return waiting.roles.at(-1)?.id ?? ''
    },
    decideAs: (actor: Actor, decision: typeof decide, id: string) =>
      decision({ request: posted('/', {}), params: { id }, context: contextOf(actor) }),
    /** The person's newest grant. */
    heldGrant: async () => (await personFor(second)).person.roles[0]?.grantId ?? '',
  }
}

export function requestTo(path: string) {
  return { request: new Request(`http://localhost${path}`) }
}
