import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { noticeScene } from './scene.ts'

const database = testDatabase()

test('whoever is given or loses a role is told so', async () => {
  const { application, author, handle, titles, resources } = await noticeScene(database.db)
  const role = { accountId: author.accountId, role: 'verifier', campaignId: null } as const
  await application.identity.grantRole(null, role)
  resources.clock.moveTo(new Date(resources.clock.now().getTime() + 60_000))
  await application.identity.revokeRole(null, role)

  await handle()

  expect(await titles(author)).toEqual([
    'Bạn không còn giữ vai trò người xác minh',
    'Bạn được giao vai trò người xác minh',
  ])
})

test('a role that two people gave is told too', async () => {
  const { application, author, handle, kinds } = await noticeScene(database.db)
  const [one, other] = [
    await makeAccount(database.db, { roles: ['admin'] }),
    await makeAccount(database.db, { roles: ['admin'] }),
  ]
  const asked = await application.identity.requestRole(one, {
    ...{ accountId: author.accountId, role: 'verifier', campaignId: null },
    reason: 'Đội xác minh',
    untilOn: null,
  })
  if (!asked.ok) throw new Error(asked.error.code)
  await application.identity.decideRoleRequest(other, { requestId: asked.value.requestId, outcome: 'confirmed' })

  await handle()

  expect(await kinds(author)).toEqual(['role_granted'])
})

test('a sign-in on a new device is told, the first one and one on a known device are not', async () => {
  const { application, author, handle, kinds, db } = await noticeScene(database.db)
  const { identity } = application
  const password = 'mật khẩu thử nghiệm'
  await identity.setPassword(null, { accountId: author.accountId, password })
  const [row] = await db.execute<{ value: string }>(`select value from logins where account_id = '${author.accountId}'`)
  const signIn = (device: string) =>
    identity.signIn({ login: row?.value ?? '', password, device, address: '192.0.2.7' })

  for (const device of ['Firefox', 'Firefox']) expect(await signIn(device)).toMatchObject({ ok: true })
  await handle()
  const before = await kinds(author)
  await signIn('Chrome')
  await handle()

  expect(before).toEqual(['password_changed'])
  expect((await kinds(author)).sort()).toEqual(['device_signed_in', 'password_changed'])
})
