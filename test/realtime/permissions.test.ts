import { expect, test } from 'vitest'
import type { LiveHint } from '#server/domain/standings/contract.ts'
import { ask, followed, liveScene, nextChange, openBrowser } from './live-scene.ts'

test('a guest may follow public boards and nothing else', async () => {
  const scene = await liveScene()
  const guest = await openBrowser(await scene.start())

  expect(await ask(guest, `standings:${scene.slug}:on_duty:last_7_days`)).toMatchObject({ ok: true })
  for (const topic of ['mine', `queue:${scene.slug}`, `restricted:${scene.slug}`] as const) {
    expect(await ask(guest, topic)).toEqual({ ok: false, code: 'forbidden' })
  }
})

test.each([
  { role: 'verifier', queue: true, restricted: false },
  { role: 'office', queue: false, restricted: true },
  { role: 'auditor', queue: false, restricted: true },
  { role: 'admin', queue: false, restricted: false },
  { role: 'council', queue: false, restricted: false },
] as const)('$role follows exactly what the role may see', async ({ role, queue, restricted }) => {
  const scene = await liveScene()
  const { account } = await scene.member({ roles: [role] })
  const { cookie } = await scene.cookieOf(account)
  const browser = await openBrowser(await scene.start(), { cookie })

  expect((await ask(browser, 'mine')).ok).toBe(true)
  expect((await ask(browser, `queue:${scene.slug}`)).ok).toBe(queue)
  expect((await ask(browser, `restricted:${scene.slug}`)).ok).toBe(restricted)
})

test('a decided act is hinted to its author alone, without figures', async () => {
  const scene = await liveScene()
  const url = await scene.start()
  const home = await scene.member()
  const other = await scene.member()
  const author = await openBrowser(url, { cookie: (await scene.cookieOf(home.account)).cookie })
  const stranger = await openBrowser(url, { cookie: (await scene.cookieOf(other.account)).cookie })
  const hints: LiveHint[] = []
  stranger.on('hint', (hint) => hints.push(hint))
  for (const browser of [author, stranger]) await followed(browser, 'mine')
  await followed(stranger, `standings:${scene.slug}:collectives:points`)
  const heard = new Promise<LiveHint>((hint) => author.once('hint', hint))
  const moved = nextChange(stranger)

  await scene.help(home)

  expect(await heard).toEqual({ topic: 'mine' })
  await moved
  expect(hints).toEqual([])
})

test('the office is hinted behind a freeze', async () => {
  const scene = await liveScene()
  const home = await scene.member()
  await scene.freeze()
  const { account } = await scene.member({ roles: ['office'] })
  const office = await openBrowser(await scene.start(), { cookie: (await scene.cookieOf(account)).cookie })
  await followed(office, `restricted:${scene.slug}`)
  const heard = new Promise<LiveHint>((hint) => office.once('hint', hint))

  await scene.help(home)

  expect(await heard).toEqual({ topic: `restricted:${scene.slug}` })
})

test('ending a session closes its sockets, and the topic is refused afterwards', async () => {
  const scene = await liveScene()
  const { account } = await scene.member({ roles: ['office'] })
  const { cookie, token } = await scene.cookieOf(account)
  const browser = await openBrowser(await scene.start(), { cookie })
  await followed(browser, `restricted:${scene.slug}`)
  const closed = new Promise((reason) => browser.once('disconnect', reason))

  await scene.identity.signOut(token)

  expect(await closed).toBe('io server disconnect')
  const again = new Promise((connected) => browser.once('connect', () => connected(undefined)))
  browser.connect()
  await again
  expect(await ask(browser, `restricted:${scene.slug}`)).toEqual({ ok: false, code: 'forbidden' })
})

test('taking a role back closes the sockets of its holder, and the topic is refused afterwards', async () => {
  const scene = await liveScene()
  const { account: admin } = await scene.member({ roles: ['admin'] })
  const { account } = await scene.member({ roles: ['auditor'] })
  const browser = await openBrowser(await scene.start(), { cookie: (await scene.cookieOf(account)).cookie })
  await followed(browser, `restricted:${scene.slug}`)
  const closed = new Promise((reason) => browser.once('disconnect', reason))

  const revoked = await scene.identity.revokeRole(admin, {
    accountId: account.accountId,
    role: 'auditor',
    campaignId: null,
  })

  expect(revoked.ok).toBe(true)
  expect(await closed).toBe('io server disconnect')
  const again = new Promise((connected) => browser.once('connect', () => connected(undefined)))
  browser.connect()
  await again
  expect(await ask(browser, `restricted:${scene.slug}`)).toEqual({ ok: false, code: 'forbidden' })
  expect((await ask(browser, 'mine')).ok).toBe(true)
})

test.each([
  { title: 'a topic that does not exist', wish: { topic: 'ballots:1', version: 0 }, code: 'unknown_topic' },
  {
    title: 'a campaign that does not exist',
    wish: { topic: 'standings:khong-co:collectives:points', version: 0 },
    code: 'unknown_topic',
  },
  {
    title: 'a measure the board does not have',
    wish: { topic: 'standings:thu:individuals:per_member', version: 0 },
    code: 'unknown_topic',
  },
  { title: 'a room that is not a topic', wish: { topic: 'account:1', version: 0 }, code: 'unknown_topic' },
  { title: 'a wish without a version', wish: { topic: 'mine' }, code: 'malformed' },
  { title: 'no wish at all', wish: null, code: 'malformed' },
])('$title is refused', async ({ wish, code }) => {
  const scene = await liveScene()
  const browser = await openBrowser(await scene.start())

  // Through text, as it comes from the network: no type has seen it.
  const answer = await browser.emitWithAck('follow', JSON.parse(JSON.stringify(wish)))

  expect(answer).toEqual({ ok: false, code })
})

test('one socket follows a handful of topics', async () => {
  const scene = await liveScene()
  const browser = await openBrowser(await scene.start())
  const topics = [
    ...(['points', 'per_member', 'per_1000_residents', 'last_7_days'] as const).map(
      (measure) => `collectives:${measure}` as const,
    ),
    ...(['points', 'last_7_days'] as const).flatMap(
      (measure) => [`individuals:${measure}`, `on_duty:${measure}`] as const,
    ),
  ].map((rest) => `standings:${scene.slug}:${rest}` as const)
  for (const topic of topics) await followed(browser, topic)
  const { slug } = await scene.anotherCampaign()

  expect(await ask(browser, `standings:${slug}:collectives:points`)).toEqual({ ok: false, code: 'too_many_topics' })
})

test('another site’s page opens no socket', async () => {
  const scene = await liveScene()
  const url = await scene.start({ origin: 'https://thidua.example.vn' })

  await expect(openBrowser(url, { origin: 'https://evil.example' })).rejects.toThrow()
  expect((await openBrowser(url, { origin: 'https://thidua.example.vn' })).connected).toBe(true)
})

test('an address opens no more sockets than its share', async () => {
  const scene = await liveScene()
  const url = await scene.start({ socketsPerAddress: 2 })
  const first = await openBrowser(url)
  await openBrowser(url)

  await expect(openBrowser(url)).rejects.toThrow()
  const closed = new Promise((done) => first.once('disconnect', done))
  first.disconnect()
  await closed
  await expect
    .poll(() =>
      openBrowser(url).then(
        ({ connected }) => connected,
        () => false,
      ),
    )
    .toBe(true)
})

test('behind a trusted proxy the forwarded address is counted, and one made up before it is not believed', async () => {
  const scene = await liveScene()
  const url = await scene.start({ socketsPerAddress: 1, trusts: (_address, hop) => hop === 0 })
  const from = (addresses: string) => openBrowser(url, { 'x-forwarded-for': addresses })
  await from('192.0.2.1')

  expect((await from('192.0.2.2')).connected).toBe(true)
  await expect(from('192.0.2.3, 192.0.2.1')).rejects.toThrow()
})
