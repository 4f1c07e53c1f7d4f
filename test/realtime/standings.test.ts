import { expect, test } from 'vitest'
import type { StandingsChange } from '#server/domain/standings/contract.ts'
import { makeAssistance } from '#test/support/factories/acts.ts'
import { followed, liveScene, nextChange, openBrowser } from './live-scene.ts'

async function movingBoard() {
  const scene = await liveScene()
  const url = await scene.start()
  const home = await scene.member({
    fullName: 'Phạm Thử Tôi',
    collective: await scene.collective('Tổ A'),
    isOnBoards: true,
  })
  return { scene, url, home, topic: `standings:${scene.slug}:collectives:points` as const }
}

const points = (change: StandingsChange) => change.rows.map((row) => [row.name, row.points])

test('an accepted act moves the board in every open browser', async () => {
  const { scene, url, home, topic } = await movingBoard()
  const browsers = [await openBrowser(url), await openBrowser(url)]
  for (const browser of browsers) await followed(browser, topic)
  const heard = browsers.map(nextChange)

  await scene.help(home, 2)

  for (const change of await Promise.all(heard)) expect(points(change)).toContainEqual(['Tổ A', 8])
})

test('only changed rows are sent', async () => {
  const { scene, url, home, topic } = await movingBoard()
  const leader = await scene.member({ collective: await scene.collective('Tổ đầu') })
  await scene.help(leader, 5)
  await scene.help(home, 1)
  const browser = await openBrowser(url)
  await followed(browser, topic)
  const heard = nextChange(browser)

  await scene.help(home, 1)

  expect(points(await heard)).toEqual([['Tổ A', 8]])
})

test('a browser that knows the board has missed nothing', async () => {
  const { scene, url, home, topic } = await movingBoard()
  await scene.help(home)
  const { version } = await scene.board(undefined)

  expect(await followed(await openBrowser(url), topic, version)).toEqual({ ok: true, version, missed: null })
})

test('a browser that comes back gets what changed since its version', async () => {
  const { scene, url, home, topic } = await movingBoard()
  const other = await scene.member({ collective: await scene.collective('Tổ B') })
  await scene.help(home, 3)
  await scene.help(other, 1)
  const staying = await openBrowser(url)
  const sleeper = await openBrowser(url)
  await followed(staying, topic)
  const { version } = await followed(sleeper, topic)
  sleeper.disconnect()
  const heard = nextChange(staying)
  await scene.help(other, 1)
  await heard

  sleeper.connect()
  const { missed } = await followed(sleeper, topic, version)

  expect(missed).toMatchObject({ since: version, isWhole: false })
  expect(missed && points(missed)).toEqual([['Tổ B', 8]])
})

test('a browser from before the server’s memory gets the whole board', async () => {
  const { scene, url, home, topic } = await movingBoard()
  await scene.help(home, 1)
  await scene.help(home, 1)

  const { missed } = await followed(await openBrowser(url), topic, 1)

  expect(missed).toMatchObject({ isWhole: true })
  expect(missed && points(missed)).toContainEqual(['Tổ A', 8])
})

test('behind a freeze outsiders hear nothing: the next thing they hear is somebody’s consent, with the old points', async () => {
  const { scene, url, home } = await movingBoard()
  const hidden = await scene.member({ fullName: 'Trần Thử Ẩn' })
  await scene.help(home, 2)
  await scene.help(hidden, 1)
  await scene.freeze()
  const browser = await openBrowser(url)
  const { version } = await followed(browser, `standings:${scene.slug}:individuals:points`)
  const heard: StandingsChange[] = []
  browser.on('standings', (change) => heard.push(change))

  await scene.help(home, 4)
  await scene.help(hidden, 4)
  const consent = nextChange(browser)
  await scene.identity.setBoardConsent(hidden.account, { isGranted: true })
  await consent

  expect(heard.map(points)).toEqual([[['Trần Thử Ẩn', 4]]])
  expect(heard[0]?.version).toBe(version + 1)
})

test('withdrawn consent takes a person off every open board', async () => {
  const { scene, url, home } = await movingBoard()
  await scene.help(home)
  const browser = await openBrowser(url)
  await followed(browser, `standings:${scene.slug}:individuals:points`)
  const heard = nextChange(browser)

  await scene.identity.setBoardConsent(home.account, { isGranted: false })

  expect(await heard).toMatchObject({ removed: [home.account.accountId], rows: [], notShown: { residential_group: 1 } })
})

test('what another process commits moves the boards of this one', async () => {
  const { scene, home, topic } = await movingBoard()
  const elsewhere = await scene.startElsewhere()
  const browser = await openBrowser(elsewhere)
  await followed(browser, topic)
  const heard = nextChange(browser)

  await scene.help(home)

  expect(points(await heard)).toContainEqual(['Tổ A', 4])
})

test('a burst of verdicts reaches browsers whole, in fewer messages than verdicts', async () => {
  const { scene, url, home, topic } = await movingBoard()
  const browser = await openBrowser(url)
  await followed(browser, topic)
  const acts = await Promise.all(
    Array.from({ length: 12 }, () =>
      makeAssistance(scene.db, { campaign: scene.campaign, author: home.account, collective: home.collective }),
    ),
  )
  const heard: StandingsChange[] = []
  const whole = new Promise<void>((done) => {
    browser.on('standings', (change) => {
      heard.push(change)
      if (change.rows.some((row) => row.points === 48)) done()
    })
  })

  await Promise.all(
    acts.map(({ id, revision }) =>
      scene.assistance.recordVerdicts(scene.verifier, [{ assistanceId: id, revision, decision: 'accepted' }]),
    ),
  )
  await whole

  expect(heard.length).toBeLessThan(12)
  for (const [index, change] of heard.entries()) expect(change.since).toBe(heard[index - 1]?.version ?? heard[0]?.since)
})
