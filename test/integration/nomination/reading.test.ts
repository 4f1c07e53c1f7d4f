import { eq } from 'drizzle-orm'
import readExcelFile from 'read-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { campaigns } from '#db/schema/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { type TestResources, testResources } from '#test/support/resources.ts'
import { giveHelp } from './history.ts'
import { makeScene, type Scene } from './scene.ts'

const database = testDatabase()
let resources: TestResources
let scene: Scene

beforeEach(async () => {
  resources = testResources(database.db)
  scene = await makeScene(database.db, resources)
})

describe('who may read', () => {
  const freeze = () =>
    database.db
      .update(campaigns)
      .set({ freezeAt: new Date(testNow.getTime() - 1000) })
      .where(eq(campaigns.id, scene.campaign.id))

  test('the council reads a provisional list, but not while the board is frozen', async () => {
    const { id } = await scene.compute()
    const before = await scene.nomination.readNominationList(scene.people.council, { id })
    await freeze()
    const during = await scene.nomination.readNominationList(scene.people.council, { id })

    expect(before.ok).toBe(true)
    expect(during).toEqual({ ok: false, error: { code: 'not_found' } })
  })

  test('the council reads the list of the cut-off during the freeze', async () => {
    await freeze()
    resources.clock.moveTo(scene.campaign.cutOffAt)
    await scene.nomination.runCutOffs()

    const overview = await scene.nomination.listNominationLists(scene.people.council, scene.campaign.slug)

    expect(overview.ok && overview.value.lists.map(({ kind }) => kind)).toEqual(['cut_off', 'cut_off'])
    expect(overview.ok && overview.value.can).toEqual({ compute: false, preview: false })
  })

  test('a person without a role reads none', async () => {
    const { id } = await scene.compute()

    expect(await scene.nomination.readNominationList(scene.people.busy, { id })).toMatchObject({
      error: { code: 'not_found' },
    })
    expect(await scene.nomination.listNominationLists(scene.people.busy, scene.campaign.slug)).toMatchObject({
      ok: false,
    })
    expect(
      await scene.nomination.previewNomination(scene.people.busy, {
        slug: scene.campaign.slug,
        subjectKind: 'individual',
      }),
    ).toMatchObject({ ok: false })
    expect(await scene.nomination.nominationWorkbook(scene.people.busy, id)).toMatchObject({ ok: false })
  })
})

describe('own reasons', () => {
  test('tell a person their own numbers, and no place before publication', async () => {
    const own = await scene.nomination.readOwnReasons(scene.people.calm, scene.campaign.slug)

    const reasons = own.ok ? own.value.reasons : []
    expect(reasons).toHaveLength(1)
    expect(reasons[0]?.standing).toBeUndefined()
    expect(reasons[0]?.checks?.find(({ rule }) => rule === 'accepted_acts')).toMatchObject({ actual: 3, threshold: 10 })
    expect(reasons[0]?.checks?.some(({ rule }) => rule === 'places')).toBe(false)
  })

  test('tell a lead the numbers of the collective, frozen while the board is', async () => {
    const lead = await makeAccount(database.db)
    await makeMembership(database.db, { account: lead, collective: scene.home, position: 'lead' })
    await database.db
      .update(campaigns)
      .set({ freezeAt: new Date(testNow.getTime() - 1000) })
      .where(eq(campaigns.id, scene.campaign.id))
    const frozenSeq = 15
    await giveHelp(database.db, resources, {
      campaign: scene.campaign,
      verifier: scene.people.verifier,
      author: scene.people.calm,
      collective: scene.home,
      count: 5,
    })

    const own = await scene.nomination.readOwnReasons(lead, scene.campaign.slug)

    const collective = own.ok ? own.value.reasons.find(({ subjectKind }) => subjectKind === 'collective') : undefined
    expect(collective).toMatchObject({ subjectId: scene.home.id, asOfSeq: frozenSeq, standing: undefined })
  })

  test('tell the standing once the campaign is published', async () => {
    resources.clock.moveTo(scene.campaign.cutOffAt)
    await scene.nomination.runCutOffs()
    await database.db
      .update(campaigns)
      .set({ publishedAt: scene.campaign.cutOffAt })
      .where(eq(campaigns.id, scene.campaign.id))

    const own = await scene.nomination.readOwnReasons(scene.people.busy, scene.campaign.slug)

    expect(own.ok && own.value.reasons[0]?.standing).toBe('nominated')
  })
})

describe('the workbook', () => {
  test('has Vietnamese headings, the list, the reasons and the facts', async () => {
    const { id } = await scene.compute()

    const workbook = await scene.nomination.nominationWorkbook(scene.people.office, id)
    const sheets = await readExcelFile(workbook.ok ? workbook.value.bytes : Buffer.of())

    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Cá nhân', 'Lý do', 'Số liệu', 'Về danh sách'])
    expect(sheets[0]?.data[0]?.slice(0, 4)).toEqual(['TT', 'Hạng', 'Họ và tên', 'Tập thể'])
    expect(sheets[0]?.data[1]?.slice(0, 3)).toEqual([1, 1, scene.people.busy.fullName])
  })

  test('is the same twice', async () => {
    const { id } = await scene.compute()
    const contents = async () => {
      const workbook = await scene.nomination.nominationWorkbook(scene.people.office, id)
      return await readExcelFile(workbook.ok ? workbook.value.bytes : Buffer.of())
    }

    expect(await contents()).toEqual(await contents())
  })
})
