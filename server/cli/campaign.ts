import type { Application } from '#server/compose.ts'
import { type CampaignState, campaignStates } from '#server/domain/campaigns/contract.ts'
import { CliRefused, refusedAs } from './cli-refused.ts'
import { readOptions } from './read-options.ts'

type Given = { application: Pick<Application, 'campaigns' | 'scoring'>; say(line: string): void }

export const campaignUsage = `node server/start.mjs --cli campaign list
node server/start.mjs --cli campaign advance --campaign slug --to closed
node server/start.mjs --cli campaign publish --campaign slug
A campaign goes one step at a time: ${campaignStates.join(', ')}. Publishing ends the freeze of one that is over.`

/** Lists campaigns, takes one a step further, and ends a freeze, until these have their screens. */
export async function runCampaign(args: readonly string[], given: Given): Promise<void> {
  const read = readOptions(args, ['campaign', 'to'], campaignUsage)
  switch (read.verb) {
    case 'list':
      return await list(given)
    case 'advance':
      return await advance(given, { slug: read.needed('campaign'), to: stateNamed(read.needed('to')) })
    case 'publish':
      return await publish(given, read.needed('campaign'))
    default:
      throw new CliRefused(campaignUsage)
  }
}

async function list({ application, say }: Given): Promise<void> {
  const campaigns = await application.campaigns.listCampaigns()
  if (campaigns.length === 0) say('No campaigns.')
  for (const { slug, state, startsOn, endsOn, names } of campaigns) {
    say([slug, state, `${startsOn} to ${endsOn}`, names.vi].join('  '))
  }
}

async function advance(given: Given, { slug, to }: { slug: string; to: CampaignState }): Promise<void> {
  const campaignId = await campaignNamed(given, slug)
  const advanced = await given.application.campaigns.advanceCampaign(null, { campaignId, to })
  if (!advanced.ok) throw refusedAs(advanced.error)
  given.say(`${slug} is ${advanced.value.state}.`)
}

async function publish(given: Given, slug: string): Promise<void> {
  const campaignId = await campaignNamed(given, slug)
  const published = await given.application.scoring.publishResults(null, { campaignId })
  if (!published.ok) throw refusedAs(published.error)
  given.say(`${slug} is published up to ledger entry ${published.value.seq}.`)
}

async function campaignNamed({ application }: Given, slug: string): Promise<string> {
  const campaign = await application.campaigns.findCampaignBySlug(slug)
  if (!campaign) throw new CliRefused(`There is no campaign "${slug}".`)
  return campaign.id
}

function stateNamed(name: string): CampaignState {
  const state = campaignStates.find((known) => known === name)
  if (!state) throw new CliRefused(`There is no state "${name}"; states are ${campaignStates.join(', ')}.`)
  return state
}
