import type { Connection } from '#db/client.ts'
import { nominationContext } from '#server/domain/nomination/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeCollective, makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import type { testResources } from '#test/support/resources.ts'
import { giveHelp } from './history.ts'

export type Scene = Awaited<ReturnType<typeof makeScene>>

/** One person of twelve accepted acts, one of three, an office person and outsiders; the verifier belongs elsewhere. */
export async function makeScene(db: Connection, resources: ReturnType<typeof testResources>) {
  const nomination = nominationContext(resources)
  const campaign = await makeCampaign(db)
  const home = await makeCollective(db, { womenPercent: 70, womenCountedOn: '2026-09-01' })
  const verifier = (await makeMember(db)).account
  const busy = (await makeMember(db, { collective: home, sex: 'female' })).account
  const calm = (await makeMember(db, { collective: home })).account
  const office = await makeAccount(db, { roles: ['office'] })
  const council = await makeAccount(db, { roles: ['council'] })
  const auditor = await makeAccount(db, { roles: ['office', 'auditor'] })
  await giveHelp(db, resources, { campaign, verifier, author: busy, collective: home, count: 12 })
  await giveHelp(db, resources, { campaign, verifier, author: calm, collective: home, count: 3 })
  await giveHelp(db, resources, { campaign, verifier, author: calm, collective: home, count: 2, decision: 'rejected' })

  const compute = async ({
    asOfSeq,
    subjectKind = 'individual',
  }: {
    asOfSeq?: number
    subjectKind?: SubjectKind
  } = {}) => {
    const list = await nomination.computeNominationList(office, { campaignId: campaign.id, subjectKind, asOfSeq })
    if (!list.ok) throw new Error(list.error.code)
    return list.value
  }
  /** As the page gets it, with the reasons of one subject opened. */
  const read = async (id: string, opened = calm.accountId) => {
    const list = await nomination.readNominationList(office, { id, opened, isWhole: true })
    if (!list.ok) throw new Error(list.error.code)
    const { nominees, justOut, others, ...rest } = list.value
    return { ...rest, rows: [...nominees, ...justOut, ...others] }
  }
  return { nomination, campaign, home, people: { verifier, busy, calm, office, council, auditor }, compute, read }
}
