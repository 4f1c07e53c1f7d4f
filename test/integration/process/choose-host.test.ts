import { expect, test } from 'vitest'
import { campaignsContext } from '#server/domain/campaigns/index.ts'
import { chooseHost } from '#server/edge/http/listen.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()

async function choose(config: { host: string | undefined; demo: boolean }) {
  const lines: string[] = []
  const application = { campaigns: campaignsContext(testResources(database.db)) }
  return { host: await chooseHost({ config, application, say: (line) => lines.push(line) }), lines }
}

test('without a demo everybody reaches the server', async () => {
  await makeCampaign(database.db)

  expect(await choose({ host: undefined, demo: false })).toEqual({ host: '0.0.0.0', lines: [] })
})

test('a demo in the database is for this computer only, also where DEMO=0, and the start says so', async () => {
  await makeCampaign(database.db, { isDemo: true })
  await makeCampaign(database.db)

  const { host, lines } = await choose({ host: undefined, demo: false })

  expect(host).toBe('127.0.0.1')
  expect(lines).toEqual([expect.stringContaining('only this computer')])
})

test('a start that loads the demo is for this computer only', async () => {
  expect((await choose({ host: undefined, demo: true })).host).toBe('127.0.0.1')
})

test('HOST opens the demo to others', async () => {
  await makeCampaign(database.db, { isDemo: true })

  expect(await choose({ host: '0.0.0.0', demo: false })).toEqual({ host: '0.0.0.0', lines: [] })
})
