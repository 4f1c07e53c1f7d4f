import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { assistances, nominationLists } from '#db/schema/index.ts'
import { assistanceContext } from '#server/domain/assistance/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { type TestResources, testResources } from '#test/support/resources.ts'
import { makeScene, type Scene } from './scene.ts'

const database = testDatabase()
let resources: TestResources
let scene: Scene

beforeEach(async () => {
  resources = testResources(database.db)
  scene = await makeScene(database.db, resources)
})

const individuals = () => ({ campaignId: scene.campaign.id, subjectKind: 'individual' as const })

describe('a list computed by hand', () => {
  test('nominates who meets the rules and answers everybody else', async () => {
    const list = await scene.read((await scene.compute()).id)

    expect(list).toMatchObject({ kind: 'provisional', asOfSeq: 15, ruleVersion: 1, isSealIntact: true, places: 12 })
    expect(list.rows.map(({ subjectId, standing, points }) => [subjectId, standing, points])).toEqual([
      [scene.people.busy.accountId, 'nominated', 48],
      [scene.people.calm.accountId, 'out', 12],
    ])
    expect(list.rows[1]?.checks.find(({ rule }) => rule === 'rejected_share')).toMatchObject({
      ...{ outcome: 'failed', actual: 2, whole: 5, threshold: 20 },
    })
  })

  test('does not count an act as rejected while its author waits for a second look', async () => {
    const { calm } = scene.people
    const { openAppeal } = assistanceContext(resources)
    const own = and(eq(assistances.authorId, calm.accountId), eq(assistances.state, 'rejected'))
    const [act] = await database.db.select().from(assistances).where(own)
    await openAppeal(calm, { assistanceId: act?.id ?? '', revision: 1, reason: 'Xin xem lại', evidence: [] })

    const list = await scene.read((await scene.compute()).id)

    expect(list.rows[1]?.checks.find(({ rule }) => rule === 'rejected_share')).toMatchObject({ actual: 1, whole: 4 })
  })

  test('gives the same bytes for the same entry and time', async () => {
    const [first, second] = [await scene.compute(), await scene.compute()]

    expect(second.sha256).toBe(first.sha256)
    expect(second.id).not.toBe(first.id)
  })

  test('as of an earlier entry reads the ledger up to it and no further', async () => {
    const list = await scene.read((await scene.compute({ asOfSeq: 9 })).id)

    expect(list.asOfSeq).toBe(9)
    expect(list.rows[0]).toMatchObject({ points: 36, standing: 'out' })
  })

  test('as of an entry that was never written is refused', async () => {
    const list = await scene.nomination.computeNominationList(scene.people.office, { ...individuals(), asOfSeq: 999 })

    expect(list).toEqual({ ok: false, error: { code: 'ledger_entry_unknown' } })
  })

  test.each([
    ['a council member', 'council', 'not_allowed'],
    ['a person', 'busy', 'not_allowed'],
    ['an auditor, whatever else they are', 'auditor', 'read_only_role'],
  ] as const)('is refused to %s', async (_who, who, code) => {
    const list = await scene.nomination.computeNominationList(scene.people[who], individuals())

    expect(list).toEqual({ ok: false, error: { code } })
  })

  test('cannot be changed or deleted afterwards', async () => {
    const { id } = await scene.compute()

    const deleted = database.db.transaction((tx) => tx.delete(nominationLists).where(eq(nominationLists.id, id)))

    await expect(deleted).rejects.toThrow()
  })

  test('the list of collectives counts people, shares and members', async () => {
    const { id } = await scene.compute({ subjectKind: 'collective' })
    const view = await scene.read(id, scene.home.id)

    const row = view.rows.find(({ subjectId }) => subjectId === scene.home.id)
    expect(row).toMatchObject({ bracket: 'residential_group.small', points: 60, standing: 'out' })
    expect(row?.checks.find(({ rule }) => rule === 'active_people')).toMatchObject({ actual: 2, outcome: 'failed' })
    expect(row?.checks.find(({ rule }) => rule === 'top_person_share')).toMatchObject({ actual: 48, whole: 60 })
  })
})
