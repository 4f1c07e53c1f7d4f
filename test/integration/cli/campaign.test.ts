import { expect, test } from 'vitest'
import { runCampaign } from '#server/cli/campaign.ts'
import { campaignsContext } from '#server/domain/campaigns/index.ts'
import { scoringContext } from '#server/domain/scoring/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()

test('a campaign that is over is published once, and its boards are told', async () => {
  const { application, resources, campaign } = house()
  const { id } = await makeCampaign(database.db, { slug: 'thu', freezeAt: testNow })
  const told: string[] = []
  resources.events.on('ledgerAppended', ({ campaignId }) => told.push(campaignId))

  await expect(campaign('publish', '--campaign', 'thu')).rejects.toThrow('not over yet')
  expect(await campaign('advance', '--campaign', 'thu', '--to', 'closed')).toEqual(['thu is closed.'])
  expect(await campaign('publish', '--campaign', 'thu')).toEqual(['thu is published up to ledger entry 0.'])
  await expect(campaign('publish', '--campaign', 'thu')).rejects.toThrow('published already')

  expect((await application.campaigns.findCampaignById(id))?.publishedAt).toEqual(testNow)
  expect(told).toEqual([id])
})

test('campaigns are listed with their state', async () => {
  const { campaign } = house()
  await makeCampaign(database.db, { slug: 'thu', startsOn: '2026-07-31' })

  expect(await campaign('list')).toEqual([expect.stringMatching(/^thu {2}running {2}2026-07-31 to 2026-09-13/)])
})

test.each([
  [['advance', '--campaign', 'x', '--to', 'closed'], 'There is no campaign "x"'],
  [['advance', '--campaign', 'x', '--to', 'gone'], 'There is no state "gone"'],
  [['publish'], '--campaign is missing'],
  [[], 'campaign advance'],
])('%j is refused in words', async (args, words) => {
  await expect(house().campaign(...args)).rejects.toThrow(words)
})

function house() {
  const resources = testResources(database.db)
  const application = { campaigns: campaignsContext(resources), scoring: scoringContext(resources) }
  const campaign = async (...args: string[]) => {
    const lines: string[] = []
    await runCampaign(args, { application, say: (line) => lines.push(line) })
    return lines
  }
  return { application, resources, campaign }
}
