import { expect, test } from 'vitest'
import { action as invite } from '#app/routes/collectives.$id_.invitations/route.tsx'
import { loader as joining } from '#app/routes/collectives.$id_.join/route.tsx'
import { action as changeApproval } from '#app/routes/collectives.$id_.join_.approval/route.tsx'
import { action as close } from '#app/routes/collectives.$id_.join_.closing/route.tsx'
import { action as renew } from '#app/routes/collectives.$id_.join_.code/route.tsx'
import { action as acceptInvitation, loader as invitation } from '#app/routes/invitations.$token/route.tsx'
import { action as typeCode } from '#app/routes/join/route.tsx'
import { action as joinByCode, loader as wayIn } from '#app/routes/join_.$code/route.tsx'
import { sessionCookieName } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { joinableGroup, newcomer } from '#test/integration/collectives/join-scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { posted, routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const form = () => {
  const { fullName, login, password } = newcomer()
  return { fullName, login, password, isOldEnough: 'yes' }
}

test('a typed code leads to its page, and one that leads nowhere is said on the form', async () => {
  const { code, context } = await scene()

  const found = await typeCode({ request: posted('/join', { code: ` ${code} ` }), params: {}, context: context() })
  const lost = await typeCode({ request: posted('/join', { code: 'ABCDEFGH' }), params: {}, context: context() })

  expect(found).toMatchObject({ status: 303 })
  expect(lost).toMatchObject({ data: { refusal: { code: 'way_unknown' } }, init: { status: 404 } })
})

test('a guest who joins by code is signed in and comes to the collective', async () => {
  const { code, collectiveId, context } = await scene()
  const request = posted(`/join/${code}`, form())

  const answer = await joinByCode({ request, params: { code }, context: context() })

  if (!(answer instanceof Response)) throw new Error('Nobody was let in.')
  expect(answer.headers.get('Location')).toBe(`/collectives/${collectiveId}?done=joined`)
  expect(answer.headers.get('Set-Cookie')).toContain(`${sessionCookieName}=`)
})

test.each([
  ['a name that is none', { fullName: '<b>' }, 'fullName'],
  ['a login that cannot be', { login: '12' }, 'login'],
  ['a short password', { password: 'ngan' }, 'password'],
  ['nothing said about the age', { isOldEnough: '' }, 'isOldEnough'],
])('%s is said beside its field, and nothing typed is lost but the password', async (_what, wrong, field) => {
  const { code, context } = await scene()
  const typed = { ...form(), ...wrong }

  const answer = await joinByCode({ request: posted(`/join/${code}`, typed), params: { code }, context: context() })

  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { errors: { fields: { [field]: [expect.any(String)] } } },
  })
  const shown = JSON.stringify(answer)
  expect(shown).toContain(typed.login)
  expect(shown).not.toContain(typed.password)
})

test('a login that is taken is asked to sign in', async () => {
  const { code, context } = await scene()
  const typed = form()
  await joinByCode({ request: posted(`/join/${code}`, typed), params: { code }, context: context() })

  const again = await joinByCode({ request: posted(`/join/${code}`, typed), params: { code }, context: context() })

  expect(again).toMatchObject({ data: { refusal: { code: 'account_exists' } }, init: { status: 422 } })
})

test('a signed-in person presses one button; who has to wait is told so on the same page', async () => {
  const { code, collectiveId, context, askLeads } = await scene()
  const [first, second] = [await makeAccount(database.db), await makeAccount(database.db)]
  const join = (actor: Actor) =>
    joinByCode({ request: posted(`/join/${code}`, {}), params: { code }, context: context(actor) })

  const joined = await join(first)
  await askLeads()
  const waiting = await join(second)

  expect(locationOf(joined)).toBe(`/collectives/${collectiveId}?done=joined`)
  expect(locationOf(waiting)).toBe(`/join/${code}`)
  expect(
    await wayIn({ request: new Request('http://localhost/'), params: { code }, context: context(second) }),
  ).toMatchObject({ data: { screen: { standing: 'waiting' } } })
})

test('an unknown code and an unknown invitation are pages of their own, not found', async () => {
  const { context } = await scene()
  const request = new Request('http://localhost/')
  const answers = [
    await wayIn({ request, params: { code: 'ABCDEFGH' }, context: context() }),
    await invitation({ request, params: { token: 'x'.repeat(32) }, context: context() }),
  ]

  for (const answer of answers) {
    expect(answer).toMatchObject({
      data: { screen: undefined, refusal: { code: 'way_unknown' } },
      init: { status: 404 },
    })
  }
})

test('an invitation is shown once, opens without being used up, and lets one person in', async () => {
  const { lead, collectiveId, context } = await scene()
  const params = { id: collectiveId }
  const made = await invite({ request: posted('/', {}), params, context: context(lead) })
  if (!('data' in made) || !('made' in made.data)) throw new Error('No invitation was made.')
  const token = made.data.made.link.split('/').at(-1) ?? ''
  const request = new Request(`http://localhost/invitations/${token}`)
  const opened = [1, 2].map(() => invitation({ request, params: { token }, context: context() }))

  expect(await Promise.all(opened)).toMatchObject([{ data: { screen: { standing: 'guest' } } }, {}])
  const person = await makeAccount(database.db)
  const used = await acceptInvitation({ request: posted('/', {}), params: { token }, context: context(person) })
  expect(locationOf(used)).toBe(`/collectives/${collectiveId}?done=joined`)
  expect(await acceptInvitation({ request: posted('/', {}), params: { token }, context: context() })).toMatchObject({
    init: { status: 422 },
  })
  const late = await acceptInvitation({ request: posted('/', form()), params: { token }, context: context() })
  expect(late).toMatchObject({ data: { refusal: { code: 'way_unknown' } } })
})

test('the sheet and its buttons are the leads’; a member is forbidden, a stranger finds nothing', async () => {
  const { lead, collective, collectiveId, context } = await scene()
  const params = { id: collectiveId }
  const request = new Request('http://localhost/')
  const { account: member } = await makeMember(database.db, { collective })
  const { account: stranger } = await makeMember(database.db)

  expect(await joining({ request, params, context: context(lead) })).toMatchObject({ qr: { size: expect.any(Number) } })
  await expect(joining({ request, params, context: context(member) })).rejects.toMatchObject({ status: 403 })
  await expect(joining({ request, params, context: context(stranger) })).rejects.toMatchObject({ status: 404 })
  for (const [actor, status] of [
    [member, 403],
    [stranger, 404],
  ] as const) {
    for (const act of [renew, close, invite]) {
      expect(await act({ request: posted('/', {}), params, context: context(actor) })).toMatchObject({
        init: { status },
      })
    }
  }
})

test('asking leads is said in the form, not toggled', async () => {
  const { lead, collectiveId, context } = await scene()
  const params = { id: collectiveId }
  for (const _twice of [1, 2]) {
    await changeApproval({ request: posted('/', { whoDecides: 'leads' }), params, context: context(lead) })
  }

  const { screen } = await joining({ request: new Request('http://localhost/'), params, context: context(lead) })

  expect(screen.needsApproval).toBe(true)
})

async function scene() {
  const group = await joinableGroup(database.db)
  const context = (actor?: Actor) => routeContext(group.resources, actor ? { actor } : {})
  return { ...group, context }
}

function locationOf(answer: unknown): string | null {
  return answer instanceof Response ? answer.headers.get('Location') : null
}
