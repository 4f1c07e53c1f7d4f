import type { Application } from '#server/compose.ts'
import { CliRefused } from './cli-refused.ts'
import { readOptions } from './read-options.ts'

type Given = { application: Pick<Application, 'campaigns' | 'scoring'>; say(line: string): void }
type Task = (campaignId: string) => ReturnType<Given['application']['scoring']['rebuildTotals']>

export const ledgerUsage = `npm run ledger -- verify  [--campaign slug]
npm run ledger -- rebuild [--campaign slug]
Verifying reads a ledger from its beginning and tells its last entry and hash: compare them with those written down elsewhere.
Rebuilding reckons all totals anew from a ledger that is whole. Without --campaign: every campaign.`

/** Checks ledgers entry by entry, and reckons totals anew from them. */
export async function runLedger(args: readonly string[], given: Given): Promise<void> {
  const { scoring } = given.application
  const read = readOptions(args, ['campaign'], ledgerUsage)
  switch (read.verb) {
    case 'verify':
      return await forEach(given, read.option('campaign'), { done: 'whole', task: scoring.verifyChain })
    case 'rebuild':
      return await forEach(given, read.option('campaign'), {
        done: 'whole, totals rebuilt',
        task: (campaignId) => scoring.rebuildTotals({ campaignId }),
      })
    default:
      throw new CliRefused(ledgerUsage)
  }
}

/** All are looked at before a broken one ends the task with a failure. */
async function forEach(
  { application, say }: Given,
  slug: string | undefined,
  { done, task }: { done: string; task: Task },
): Promise<void> {
  const campaigns = (await application.campaigns.listCampaigns()).filter(
    (each) => slug === undefined || each.slug === slug,
  )
  if (slug !== undefined && campaigns.length === 0) throw new CliRefused(`There is no campaign "${slug}".`)

  const broken: string[] = []
  for (const campaign of campaigns) {
    const ended = await task(campaign.id)
    if (ended.ok) say(`${campaign.slug}: ${done}, up to entry ${ended.value.seq} (${ended.value.hash}).`)
    else
      broken.push(
        `${campaign.slug}: ${ended.error.code === 'chain_broken' ? `broken at entry ${ended.error.seq}` : 'gone'}.`,
      )
  }
  if (broken.length > 0) throw new CliRefused(broken.join('\n'))
}
