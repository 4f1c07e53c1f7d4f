import { expect, test } from 'vitest'
import { indicators } from '#db/schema/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { boardScene } from './scene.ts'

const database = testDatabase()

test('citizens count once however often they are helped, services count every accepted act', async () => {
  const scene = await boardScene(database.db)
  const home = await scene.member()
  const citizen = { citizenKey: 'k1' }
  await scene.help(home, 1, { ...citizen, service: 'ihanoi', creditKey: 'citizen:k1:ihanoi' })
  await scene.help(home, 1, { ...citizen, service: 'etax_mobile', creditKey: 'citizen:k1:etax_mobile' })
  await scene.help(home, 1, { citizenKey: 'k2', channel: 'remote', stationId: null, creditKey: 'citizen:k2:ihanoi' })

  const { account: office } = await scene.member({ roles: ['office'] })
  const progress = await scene.standings.readProgress(office, scene.slug)

  expect(progress?.citizensHelpedDirectly).toBe(1)
  expect(new Map(progress?.services.map(({ code, count }) => [code, count]))).toEqual(
    new Map([
      ['ihanoi', 2],
      ['etax_mobile', 1],
    ]),
  )
})

test('an act whose verdict was taken back no longer counts', async () => {
  const scene = await boardScene(database.db)
  const [answer] = await scene.help(await scene.member())
  if (!answer?.result.ok) throw new Error('The act was not accepted.')

  await scene.assistance.undoVerdicts(scene.verifier, [answer.result.value.verdictId])

  expect(await scene.standings.readProgress(undefined, scene.slug)).toMatchObject({
    citizensHelpedDirectly: 0,
    services: [],
  })
})

test('small cells are hidden from the public and shown to the office', async () => {
  const scene = await boardScene(database.db)
  const home = await scene.member()
  const { account: office } = await scene.member({ roles: ['office'] })
  await scene.help(home, 6)
  await scene.help(home, 2, { channel: 'household', stationId: null })
  const cellsOf = async (actor: typeof office | undefined) =>
    (await scene.standings.readProgress(actor, scene.slug))?.byChannel.map(({ channel, count }) => [channel, count])

  expect(await cellsOf(undefined)).toEqual([
    ['station', null],
    ['desk', 0],
    ['class', 0],
    ['household', null],
    ['remote', 0],
  ])
  expect(await cellsOf(office)).toEqual([
    ['station', 6],
    ['desk', 0],
    ['class', 0],
    ['household', 2],
    ['remote', 0],
  ])
})

test('services and counted indicators under five are hidden from the public; nothing counted is zero', async () => {
  const scene = await boardScene(database.db)
  const home = await scene.member()
  const { account: office } = await scene.member({ roles: ['office'] })
  await scene.help(home, 2, { service: 'ihanoi' })
  await database.db.insert(indicators).values([counting('ihanoi'), counting('etax_mobile')])
  const of = async (actor: typeof office | undefined) => {
    const progress = await scene.standings.readProgress(actor, scene.slug)
    const counted = progress?.indicators.filter(({ source }) => source !== 'reported').map(({ counted }) => counted)
    return { services: progress?.services, citizens: progress?.citizensHelpedDirectly, counted }
  }

  function counting(serviceCode: string) {
    const names = { nameVi: 'Chỉ tiêu thử', nameEn: 'Test', nameDe: 'Probe' }
    const place = { id: nextId(), wardId: scene.campaign.wardId, campaignId: scene.campaign.id, position: 1 }
    return { ...names, ...place, code: serviceCode, serviceCode, source: 'service', unit: 'count' } as const
  }

  const [seen, known] = [await of(undefined), await of(office)]

  expect(seen).toMatchObject({ services: [{ code: 'ihanoi', count: null }], citizens: null })
  expect(known).toMatchObject({ services: [{ code: 'ihanoi', count: 2 }], citizens: 2 })
  expect([seen.counted?.toSorted(), known.counted?.toSorted()]).toEqual([
    [0, null],
    [0, 2],
  ])
})
