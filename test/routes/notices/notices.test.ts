import { expect, test } from 'vitest'
import { loader as readNotices } from '#app/routes/me.notices/route.tsx'
import { action as open } from '#app/routes/me.notices_.$id.opening/route.tsx'
import { loader as count } from '#app/routes/me.notices_.count/route.ts'
import { loader as readPreferences, action as setPreferences } from '#app/routes/me.notices_.preferences/route.tsx'
import { action as markRead } from '#app/routes/me.notices_.reading/route.tsx'
import { testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { handleOutbox } from '#test/support/handle-outbox.ts'
import { testResources } from '#test/support/resources.ts'
import { posted, routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const params = {}
const at = (path: string) => new Request(`http://localhost${path}`)

/** A person who was given as many roles, and so told as often, as there are minutes. */
async function toldScene(times: number) {
  const { account: actor } = await makeMember(database.db)
  const resources = testResources(database.db)
  const context = routeContext(resources, { actor })
  for (let minute = 0; minute < times; minute += 1) {
    resources.clock.moveTo(new Date(resources.clock.now().getTime() + 60_000))
    await context.application.identity.setPassword(null, {
      accountId: actor.accountId,
      password: `mật khẩu ${minute} thử`,
    })
  }
  await handleOutbox(context.application)
  return { actor, resources, context }
}

test('a long list goes on by its cursor, without gap or repetition', async () => {
  const { context } = await toldScene(23)
  const first = await readNotices({ request: at('/me/notices'), params, context })
  const after = first.next && `${first.next.createdAt.getTime()}_${first.next.id}`
  const second = await readNotices({ request: at(`/me/notices?after=${after}`), params, context })

  const ids = [...first.notices, ...second.notices].map(({ id }) => id)
  expect([first.notices.length, second.notices.length, new Set(ids).size]).toEqual([20, 3, 23])
  expect(second.next).toBeUndefined()
})

test('opening a notice reads it and goes where it leads', async () => {
  const { context } = await toldScene(1)
  const { notices } = await readNotices({ request: at('/me/notices'), params, context })
  const before = await count({ request: at('/'), params, context })

  const answer = await open({ request: posted('/', {}), params: { id: notices[0]?.id }, context })

  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/more'])
  expect([before, await count({ request: at('/'), params, context })]).toEqual([{ unread: 1 }, { unread: 0 }])
})

test('somebody else’s notice is not there', async () => {
  const { context, resources } = await toldScene(1)
  const { notices } = await readNotices({ request: at('/me/notices'), params, context })
  const { account: stranger } = await makeMember(database.db)

  const answer = open({
    request: posted('/', {}),
    params: { id: notices[0]?.id },
    context: routeContext(resources, { actor: stranger }),
  })

  await expect(answer).rejects.toMatchObject({ status: 404 })
})

test('the button reads what was on the screen and not what came since', async () => {
  const { context } = await toldScene(3)
  const { notices } = await readNotices({ request: at('/me/notices'), params, context })
  const until = String(notices[1]?.createdAt.getTime())

  await markRead({ request: posted('/me/notices/reading', { until }), params, context })

  expect(await count({ request: at('/'), params, context })).toEqual({ unread: 1 })
})

test('what is ticked stays on, and what is not on the form changes nothing', async () => {
  const { context } = await toldScene(0)
  const form = new URLSearchParams([
    ['wanted', 'verdict.page'],
    ['wanted', 'security.page'],
    ['wanted', 'anything.else'],
  ])
  const request = new Request('http://localhost/me/notices/preferences', { method: 'POST', body: form })

  await setPreferences({ request, params, context })

  const { preferences } = await readPreferences({ request: at('/me/notices/preferences'), params, context })
  expect(preferences.filter(({ isOn }) => isOn)).toEqual([{ topic: 'verdict', channel: 'page', isOn: true }])
  expect(preferences.map(({ topic }) => topic)).not.toContain('security')
})

test('a guest is sent to sign in, but the bell of somebody signed out meanwhile is only silent', async () => {
  const context = routeContext(testResources(database.db), { path: '/me/notices' })

  await expect(readNotices({ request: at('/me/notices'), params, context })).rejects.toMatchObject({ status: 302 })
  expect(await count({ request: at('/'), params, context })).toEqual({ unread: 0 })
})
