import { expect, test } from 'vitest'
import { defaultDeadlines } from '#server/domain/campaigns/contract.ts'
import { type CampaignDefinition, campaignsContext } from '#server/domain/campaigns/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeAccount, makeWard } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()

test('a campaign reads back as it was set up', async () => {
  const { campaigns } = await house()

  const created = await campaigns.createCampaign(null, definition())

  const campaign = await campaigns.findCampaignBySlug('thu')
  const id = campaign?.id ?? ''
  expect(created).toEqual({ ok: true, value: { campaignId: id } })
  expect(campaign).toMatchObject({ names: named('Chiến dịch thử'), state: 'draft', shiftedDays: 0, freezeAt: null })
  expect(campaign?.deadlines).toEqual({ ...defaultDeadlines, appealWithinDays: 5 })
  expect(await campaigns.findCampaignById(id)).toEqual(campaign)
  expect((await campaigns.listServices(id)).map(({ code, evidence }) => [code, evidence])).toEqual([
    ['b', ['photo', 'note']],
    ['a', ['receipt']],
  ])
  expect(await campaigns.listModels(id)).toMatchObject([{ code: 'tung-ngo', names: named('Từng ngõ thử') }])
  const stations = await campaigns.listStations(id)
  expect(await campaigns.listLessons(id)).toMatchObject([
    { code: 'lop-1', stationId: stations[0]?.id, startsAt: testNow },
  ])
})

test('indicators keep targets and reported values in the words of their source; none reported is not zero', async () => {
  const { campaigns } = await house()
  const created = await campaigns.createCampaign(null, definition())

  const indicators = await campaigns.listIndicators(created.ok ? created.value.campaignId : '')

  expect(indicators).toMatchObject([
    {
      code: 'truc-tuyen',
      target: { value: 90, relation: 'more_than', year: 2026 },
      readings: [
        { value: 34, qualifier: 'exactly', period: null },
        { value: 89, qualifier: 'exactly', period: named('sau chiến dịch thử') },
      ],
    },
    { code: 'dich-vu-a', source: 'service', serviceCode: 'a', target: null, readings: [] },
  ])
})

test.each<[string, object]>([
  ['ends before it starts', { endsOn: '2026-07-01' }],
  ['freezes after the cut-off', { freezeAt: new Date('2027-01-01') }],
  ['is born closed', { state: 'closed' }],
  ['names a service twice', { services: [service('a'), service('a')] }],
  ['has no service', { services: [] }],
  ['has an indicator of an unknown service', { services: [service('b')] }],
  ['has a lesson at an unknown station', { stations: [] }],
])('a campaign that %s is refused', async (_what, wrong) => {
  const { campaigns } = await house()

  expect(await campaigns.createCampaign(null, { ...definition(), ...wrong })).toMatchObject({
    ok: false,
    error: { code: 'campaign_malformed' },
  })
})

test('an address belongs to one campaign', async () => {
  const { campaigns } = await house()
  await campaigns.createCampaign(null, definition())

  expect(await campaigns.createCampaign(null, definition())).toEqual({
    ok: false,
    error: { code: 'campaign_slug_taken' },
  })
})

test.each([
  ['office', true],
  ['admin', true],
  ['verifier', false],
  ['auditor', false],
] as const)('a person with the role %s sets up campaigns: %s', async (role, may) => {
  const { campaigns } = await house()
  const actor = await makeAccount(database.db, { roles: [role] })

  expect((await campaigns.createCampaign(actor, definition())).ok).toBe(may)
})

test('the current campaign is a running one, else the newest that is over; drafts are nobody’s', async () => {
  const { campaigns } = await house()
  const currentSlug = async () => (await campaigns.findCurrentCampaign())?.slug
  await makeCampaign(database.db, { slug: 'du-thao', state: 'draft', startsOn: '2027-01-01', endsOn: '2027-02-01' })
  const none = await currentSlug()
  await makeCampaign(database.db, { slug: 'cu', state: 'finalised', startsOn: '2025-01-01' })
  await makeCampaign(database.db, { slug: 'vua-xong', state: 'closed', startsOn: '2026-08-30' })
  const over = await currentSlug()
  await makeCampaign(database.db, { slug: 'dang-chay', state: 'running', startsOn: '2026-01-01', endsOn: '2026-12-31' })

  expect([none, over, await currentSlug()]).toEqual([undefined, 'vua-xong', 'dang-chay'])
})

test('a campaign is taken one step further by its office only', async () => {
  const { campaigns } = await house()
  const { id: campaignId } = await makeCampaign(database.db)
  const office = await makeAccount(database.db, { roles: ['office'] })
  const verifier = await makeAccount(database.db, { roles: ['verifier'] })

  expect(await campaigns.advanceCampaign(verifier, { campaignId, to: 'closed' })).toMatchObject({
    error: { code: 'not_allowed' },
  })
  expect(await campaigns.advanceCampaign(office, { campaignId, to: 'finalised' })).toMatchObject({
    error: { code: 'campaign_step_skipped' },
  })
  expect(await campaigns.advanceCampaign(office, { campaignId, to: 'closed' })).toEqual({
    ok: true,
    value: { state: 'closed' },
  })
})

async function house() {
  await makeWard(database.db)
  return { campaigns: campaignsContext(testResources(database.db)) }
}

function definition(): CampaignDefinition {
  return {
    ...{ wardId: '00082', slug: 'thu', names: named('Chiến dịch thử') },
    ...{ startsOn: '2026-07-31', endsOn: '2026-09-13', cutOffAt: new Date('2026-09-14T00:00:00+07:00') },
    deadlines: { appealWithinDays: 5 },
    services: [service('b'), { ...service('a'), once: 'receipt', evidence: ['receipt'] }],
    models: [{ code: 'tung-ngo', names: named('Từng ngõ thử') }],
    stations: [{ code: 'tram-1', name: 'Trạm thử', address: 'Sân thử', openingHours: '8:00–17:00' }],
    lessons: [{ code: 'lop-1', title: 'Lớp thử', place: 'Nhà thử', stationCode: 'tram-1', startsAt: testNow }],
    indicators: [
      {
        ...{ code: 'truc-tuyen', names: named('Tỷ lệ trực tuyến thử'), unit: 'percent', feed: { source: 'reported' } },
        target: { value: 90, relation: 'more_than', year: 2026 },
        readings: [
          { value: 34, qualifier: 'exactly', source: 'Báo thử' },
          { value: 89, qualifier: 'exactly', source: 'Báo thử', period: named('sau chiến dịch thử') },
        ],
      },
      { code: 'dich-vu-a', names: named('Dịch vụ thử'), unit: 'count', feed: { source: 'service', serviceCode: 'a' } },
    ],
  }
}

function service(code: string): CampaignDefinition['services'][number] {
  return { code, names: named(`Dịch vụ thử ${code}`), icon: 'smartphone', once: 'citizen', evidence: ['photo', 'note'] }
}

function named(name: string) {
  return { vi: name, en: name, de: name }
}
