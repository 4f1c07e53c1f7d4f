import { eq } from 'drizzle-orm'
import readExcelFile from 'read-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { campaigns, nominationLists } from '#db/schema/index.ts'
import { hasRole } from '#server/domain/identity/index.ts'
import { nominationContext } from '#server/domain/nomination/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { type Campaign, makeCampaign } from '#test/support/factories/campaigns.ts'
import { type Collective, makeCollective, makeMember, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { type TestResources, testResources } from '#test/support/resources.ts'
import { giveHelp } from './history.ts'

const database = testDatabase()
let resources: TestResources
let nomination: ReturnType<typeof nominationContext>
let campaign: Campaign
let home: Collective
let people: Awaited<ReturnType<typeof scene>>

beforeEach(async () => {
  resources = testResources(database.db)
  nomination = nominationContext(resources)
  campaign = await makeCampaign(database.db)
  people = await scene()
})

/** One person of twelve accepted acts, one of three, an office person and outsiders; the verifier belongs elsewhere. */
async function scene() {
  const { db } = database
  home = await makeCollective(db, { womenPercent: 70, womenCountedOn: '2026-09-01' })
  const verifier = (await makeMember(db)).account
  const busy = (await makeMember(db, { collective: home, sex: 'female' })).account
  const calm = (await makeMember(db, { collective: home })).account
  const office = await makeAccount(db, { roles: ['office'] })
  const council = await makeAccount(db, { roles: ['council'] })
  const auditor = await makeAccount(db, { roles: ['office', 'auditor'] })
  await giveHelp(db, resources, { campaign, verifier, author: busy, collective: home, count: 12 })
  await giveHelp(db, resources, { campaign, verifier, author: calm, collective: home, count: 3 })
  await giveHelp(db, resources, { campaign, verifier, author: calm, collective: home, count: 2, decision: 'rejected' })
  return { verifier, busy, calm, office, council, auditor }
}

const individuals = () => ({ campaignId: campaign.id, subjectKind: 'individual' as const })

async function computed(asOfSeq?: number) {
  const list = await nomination.computeNominationList(people.office, { ...individuals(), asOfSeq })
  if (!list.ok) throw new Error(list.error.code)
  return list.value
}

/** As the page gets it, with the reasons of one subject opened. */
async function read(id: string, opened = people.calm.accountId) {
  const list = await nomination.readNominationList(people.office, { id, opened, isWhole: true })
  if (!list.ok) throw new Error(list.error.code)
  const { nominees, justOut, others, ...rest } = list.value
  return { ...rest, rows: [...nominees, ...justOut, ...others] }
}

describe('a list computed by hand', () => {
  test('nominates who meets the rules and answers everybody else', async () => {
    const list = await read((await computed()).id)

    expect(list).toMatchObject({ kind: 'provisional', asOfSeq: 15, ruleVersion: 1, isSealIntact: true, places: 12 })
    expect(list.rows.map(({ subjectId, standing, points }) => [subjectId, standing, points])).toEqual([
      [people.busy.accountId, 'nominated', 48],
      [people.calm.accountId, 'out', 12],
    ])
    expect(list.rows[1]?.checks.find(({ rule }) => rule === 'rejected_share')).toMatchObject({
      ...{ outcome: 'failed', actual: 2, whole: 5, threshold: 20 },
    })
  })

  test('gives the same bytes for the same entry and time', async () => {
    const [first, second] = [await computed(), await computed()]

    expect(second.sha256).toBe(first.sha256)
    expect(second.id).not.toBe(first.id)
  })

  test('as of an earlier entry reads the ledger up to it and no further', async () => {
    const list = await read((await computed(9)).id)

    expect(list.asOfSeq).toBe(9)
    expect(list.rows[0]).toMatchObject({ points: 36, standing: 'out' })
  })

  test('as of an entry that was never written is refused', async () => {
    const list = await nomination.computeNominationList(people.office, { ...individuals(), asOfSeq: 999 })

    expect(list).toEqual({ ok: false, error: { code: 'ledger_entry_unknown' } })
  })

  test.each([
    ['a council member', 'council', 'not_allowed'],
    ['a person', 'busy', 'not_allowed'],
    ['an auditor, whatever else they are', 'auditor', 'read_only_role'],
  ] as const)('is refused to %s', async (_who, who, code) => {
    const list = await nomination.computeNominationList(people[who], individuals())

    expect(list).toEqual({ ok: false, error: { code } })
  })

  test('cannot be changed or deleted afterwards', async () => {
    const { id } = await computed()

    const deleted = database.db.transaction((tx) => tx.delete(nominationLists).where(eq(nominationLists.id, id)))

    await expect(deleted).rejects.toThrow()
  })

  test('the list of collectives counts people, shares and members', async () => {
    const list = await nomination.computeNominationList(people.office, { ...individuals(), subjectKind: 'collective' })
    const view = await read(list.ok ? list.value.id : '', home.id)

    const row = view.rows.find(({ subjectId }) => subjectId === home.id)
    expect(row).toMatchObject({ bracket: 'residential_group.small', points: 60, standing: 'out' })
    expect(row?.checks.find(({ rule }) => rule === 'active_people')).toMatchObject({ actual: 2, outcome: 'failed' })
    expect(row?.checks.find(({ rule }) => rule === 'top_person_share')).toMatchObject({ actual: 48, whole: 60 })
  })
})

describe('holds and past commendations', () => {
  const subject = () => ({ subjectKind: 'individual' as const, subjectId: people.busy.accountId })
  const hold = { reference: '12/TB-UBND', openedOn: '2026-09-01' }

  test('a hold keeps a person off from its day until its closing day', async () => {
    const opened = await nomination.openHold(people.office, { ...subject(), ...hold })
    const during = await read((await computed()).id)
    await nomination.closeHold(people.office, {
      ...{ holdId: opened.ok ? opened.value.id : '', closedOn: '2026-09-08', conclusion: 'Không vi phạm' },
    })
    const after = await read((await computed()).id)

    expect(during.rows[0]?.checks.find(({ rule }) => rule === 'not_on_hold')?.outcome).toBe('failed')
    expect(after.rows[0]?.standing).toBe('nominated')
  })

  test('nothing of a hold but its being there is in a list', async () => {
    await nomination.openHold(people.office, { ...subject(), ...hold })
    const { id } = await computed()

    const [row] = await database.db.select().from(nominationLists).where(eq(nominationLists.id, id))
    expect(`${row?.facts}${row?.result}`).not.toContain('12/TB-UBND')
  })

  test('a hold is closed once, and not before it was opened', async () => {
    const opened = await nomination.openHold(null, { ...subject(), ...hold })
    const holdId = opened.ok ? opened.value.id : ''
    const close = (closedOn: string) => nomination.closeHold(null, { holdId, closedOn, conclusion: 'Không vi phạm' })

    expect(await close('2026-08-31')).toMatchObject({ error: { code: 'hold_closed_before_opened' } })
    expect(await close('2026-09-05')).toMatchObject({ ok: true })
    expect(await close('2026-09-06')).toMatchObject({ error: { code: 'hold_closed_already' } })
  })

  test('who was commended for the same achievement is not nominated for it again', async () => {
    const decision = { awardForm: 'giay_khen' as const, decisionNumber: '34/QĐ-UBND', decidedOn: '2026-09-02' }
    const record = () => nomination.recordCommendation(null, { ...subject(), ...decision, achievement: campaign.slug })

    expect(await record()).toMatchObject({ ok: true })
    expect(await record()).toMatchObject({ error: { code: 'commendation_recorded_already' } })
    const list = await read((await computed()).id)
    expect(list.rows[0]?.checks.find(({ rule }) => rule === 'not_commended')?.outcome).toBe('failed')
  })

  test('only the office of the ward enters them', async () => {
    const opened = await nomination.openHold(people.council, { ...subject(), ...hold })

    expect(opened).toEqual({ ok: false, error: { code: 'not_allowed' } })
  })
})

describe('who may read', () => {
  const freeze = () =>
    database.db
      .update(campaigns)
      .set({ freezeAt: new Date(testNow.getTime() - 1000) })
      .where(eq(campaigns.id, campaign.id))

  test('the council reads a provisional list, but not while the board is frozen', async () => {
    const { id } = await computed()
    const before = await nomination.readNominationList(people.council, { id })
    await freeze()
    const during = await nomination.readNominationList(people.council, { id })

    expect(before.ok).toBe(true)
    expect(during).toEqual({ ok: false, error: { code: 'not_found' } })
  })

  test('the council reads the list of the cut-off during the freeze', async () => {
    await freeze()
    resources.clock.moveTo(campaign.cutOffAt)
    await nomination.runCutOffs()

    const overview = await nomination.listNominationLists(people.council, campaign.slug)

    expect(overview.ok && overview.value.lists.map(({ kind }) => kind)).toEqual(['cut_off', 'cut_off'])
    expect(overview.ok && overview.value.can).toEqual({ compute: false, preview: false })
  })

  test('a person without a role reads none', async () => {
    const { id } = await computed()

    expect(await nomination.readNominationList(people.busy, { id })).toMatchObject({ error: { code: 'not_allowed' } })
    expect(await nomination.listNominationLists(people.busy, campaign.slug)).toMatchObject({ ok: false })
    expect(
      await nomination.previewNomination(people.busy, { slug: campaign.slug, subjectKind: 'individual' }),
    ).toMatchObject({ ok: false })
    expect(await nomination.nominationWorkbook(people.busy, id)).toMatchObject({ ok: false })
    expect(hasRole(people.busy, 'office')).toBe(false)
  })
})

describe('own reasons', () => {
  test('tell a person their own numbers, and no place before publication', async () => {
    const own = await nomination.readOwnReasons(people.calm, campaign.slug)

    const reasons = own.ok ? own.value.reasons : []
    expect(reasons).toHaveLength(1)
    expect(reasons[0]?.standing).toBeUndefined()
    expect(reasons[0]?.checks?.find(({ rule }) => rule === 'accepted_acts')).toMatchObject({ actual: 3, threshold: 10 })
    expect(reasons[0]?.checks?.some(({ rule }) => rule === 'places')).toBe(false)
  })

  test('tell a lead the numbers of the collective, frozen while the board is', async () => {
    const lead = await makeAccount(database.db)
    await makeMembership(database.db, { account: lead, collective: home, position: 'lead' })
    await database.db
      .update(campaigns)
      .set({ freezeAt: new Date(testNow.getTime() - 1000) })
      .where(eq(campaigns.id, campaign.id))
    const frozenSeq = 15
    await giveHelp(database.db, resources, {
      campaign,
      verifier: people.verifier,
      author: people.calm,
      collective: home,
      count: 5,
    })

    const own = await nomination.readOwnReasons(lead, campaign.slug)

    const collective = own.ok ? own.value.reasons.find(({ subjectKind }) => subjectKind === 'collective') : undefined
    expect(collective).toMatchObject({ subjectId: home.id, asOfSeq: frozenSeq, standing: undefined })
  })

  test('tell the standing once the campaign is published', async () => {
    resources.clock.moveTo(campaign.cutOffAt)
    await nomination.runCutOffs()
    await database.db.update(campaigns).set({ publishedAt: campaign.cutOffAt }).where(eq(campaigns.id, campaign.id))

    const own = await nomination.readOwnReasons(people.busy, campaign.slug)

    expect(own.ok && own.value.reasons[0]?.standing).toBe('nominated')
  })
})

describe('the workbook', () => {
  test('has Vietnamese headings, the list, the reasons and the facts', async () => {
    const { id } = await computed()

    const workbook = await nomination.nominationWorkbook(people.office, id)
    const sheets = await readExcelFile(workbook.ok ? workbook.value.bytes : Buffer.of())

    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Cá nhân', 'Lý do', 'Số liệu', 'Về danh sách'])
    expect(sheets[0]?.data[0]?.slice(0, 4)).toEqual(['TT', 'Hạng', 'Họ và tên', 'Tập thể'])
    expect(sheets[0]?.data[1]?.slice(0, 3)).toEqual([1, 1, people.busy.fullName])
  })

  test('is the same twice', async () => {
    const { id } = await computed()
    const contents = async () => {
      const workbook = await nomination.nominationWorkbook(people.office, id)
      return await readExcelFile(workbook.ok ? workbook.value.bytes : Buffer.of())
    }

    expect(await contents()).toEqual(await contents())
  })
})
