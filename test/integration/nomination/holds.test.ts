import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { nominationLists } from '#db/schema/index.ts'
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

describe('holds and past commendations', () => {
  const subject = () => ({ subjectKind: 'individual' as const, subjectId: scene.people.busy.accountId })
  const hold = { reference: '12/TB-UBND', openedOn: '2026-09-01' }

  test('a hold keeps a person off from its day until its closing day', async () => {
    const opened = await scene.nomination.openHold(scene.people.office, { ...subject(), ...hold })
    const during = await scene.read((await scene.compute()).id, scene.people.busy.accountId)
    await scene.nomination.closeHold(scene.people.office, {
      ...{ holdId: opened.ok ? opened.value.id : '', closedOn: '2026-09-08', conclusion: 'Không vi phạm' },
    })
    const after = await scene.read((await scene.compute()).id, scene.people.busy.accountId)

    expect(during.rows[0]?.checks.find(({ rule }) => rule === 'not_on_hold')?.outcome).toBe('failed')
    expect(after.rows[0]?.standing).toBe('nominated')
  })

  test('nothing of a hold but its being there is in a list', async () => {
    await scene.nomination.openHold(scene.people.office, { ...subject(), ...hold })
    const { id } = await scene.compute()

    const [row] = await database.db.select().from(nominationLists).where(eq(nominationLists.id, id))
    expect(`${row?.facts}${row?.result}`).not.toContain('12/TB-UBND')
  })

  test('a hold is closed once, and not before it was opened', async () => {
    const opened = await scene.nomination.openHold(null, { ...subject(), ...hold })
    const holdId = opened.ok ? opened.value.id : ''
    const close = (closedOn: string) =>
      scene.nomination.closeHold(null, { holdId, closedOn, conclusion: 'Không vi phạm' })

    expect(await close('2026-08-31')).toMatchObject({ error: { code: 'hold_closed_before_opened' } })
    expect(await close('2026-09-05')).toMatchObject({ ok: true })
    expect(await close('2026-09-06')).toMatchObject({ error: { code: 'hold_closed_already' } })
  })

  test('who was commended for the same achievement is not nominated for it again', async () => {
    const decision = { awardForm: 'giay_khen' as const, decisionNumber: '34/QĐ-UBND', decidedOn: '2026-09-02' }
    const record = () =>
      scene.nomination.recordCommendation(null, { ...subject(), ...decision, achievement: scene.campaign.slug })

    expect(await record()).toMatchObject({ ok: true })
    expect(await record()).toMatchObject({ error: { code: 'commendation_recorded_already' } })
    const list = await scene.read((await scene.compute()).id, scene.people.busy.accountId)
    expect(list.rows[0]?.checks.find(({ rule }) => rule === 'not_commended')?.outcome).toBe('failed')
  })

  test('only the office of the ward enters them', async () => {
    const opened = await scene.nomination.openHold(scene.people.council, { ...subject(), ...hold })

    expect(opened).toEqual({ ok: false, error: { code: 'not_allowed' } })
  })
})
