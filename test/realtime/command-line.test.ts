import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { campaignsContext } from '#server/domain/campaigns/index.ts'
import { identityContext } from '#server/domain/identity/index.ts'
import { scoringContext } from '#server/domain/scoring/index.ts'
import { announceEvents } from '#server/edge/realtime/announce-events.ts'
import { createEvents } from '#server/platform/events.ts'
import { type Browser, followed, liveScene, nextChange, openBrowser } from './live-scene.ts'

vi.setConfig({ testTimeout: 60_000 })

const cli = fileURLToPath(new URL('../../server/cli/index.ts', import.meta.url))
const closed = (browser: Browser) => new Promise((reason) => browser.once('disconnect', reason))

/** The same commands in another process that serves nobody. */
async function elsewhere() {
  const scene = await liveScene()
  const events = createEvents((error) => scene.resources.log.error({ err: error }, 'a listener failed'))
  const resources = { ...scene.resources, events }
  const announcing = announceEvents({ events, sql: scene.sql, log: resources.log, processId: 'a task' })
  return {
    scene,
    announcing,
    identity: identityContext(resources),
    campaigns: campaignsContext(resources),
    scoring: scoringContext(resources),
  }
}

test('a new password given on the command line closes the sockets of the account', async () => {
  const { scene, identity, announcing } = await elsewhere()
  const { account } = await scene.member()
  const browser = await openBrowser(await scene.start(), { cookie: (await scene.cookieOf(account)).cookie })
  const gone = closed(browser)

  await identity.setPassword(null, { accountId: account.accountId, password: 'mật khẩu khác hẳn' })
  await announcing.told()

  expect(await gone).toBe('io server disconnect')
})

test('publishing on the command line moves the boards that are open', async () => {
  const { scene, campaigns, scoring, announcing } = await elsewhere()
  const home = await scene.member({ collective: await scene.collective('Tổ A') })
  await scene.freeze()
  const browser = await openBrowser(await scene.start())
  await followed(browser, `standings:${scene.slug}:collectives:points`)
  await scene.help(home)
  const heard = nextChange(browser)

  await campaigns.advanceCampaign(null, { campaignId: scene.campaign.id, to: 'closed' })
  expect(await scoring.publishResults(null, { campaignId: scene.campaign.id })).toMatchObject({ ok: true })
  await announcing.told()

  expect((await heard).rows).toMatchObject([{ name: 'Tổ A', points: 4 }])
})

test('a role taken back by a task in a process of its own closes the sockets of the account', async () => {
  const { scene } = await elsewhere()
  const { account } = await scene.member({ roles: ['office'] })
  const browser = await openBrowser(await scene.start(), { cookie: (await scene.cookieOf(account)).cookie })
  await followed(browser, `restricted:${scene.slug}`)
  const gone = closed(browser)

  const task = spawn(
    process.execPath,
    ['--import', 'tsx', cli, 'account', 'revoke', '--login', await scene.loginOf(account), '--role', 'office'],
    {
      env: {
        ...{ PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: scene.url, DATA_DIR: tmpdir() },
        CAMPAIGN_SECRET: 'Zk3v9QmT7xLr2WcYb8NdPf5HsJg1AeUo4',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )

  expect(await once(task, 'exit')).toEqual([0, null])
  expect(await gone).toBe('io server disconnect')
})

test('a session that ran out is swept with its sockets', async () => {
  const scene = await liveScene()
  const { account } = await scene.member()
  const { cookie, token } = await scene.cookieOf(account)
  const browser = await openBrowser(await scene.start(), { cookie })
  await scene.runOut(token)
  const gone = closed(browser)

  await scene.identity.sweepSessions()

  expect(await gone).toBe('io server disconnect')
})
