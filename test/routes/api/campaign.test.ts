import { expect, test } from 'vitest'
import { readCampaign } from '#app/routes/api.v1.campaigns.$slug._index/operations.ts'
import { loader as loadCampaign } from '#app/routes/api.v1.campaigns.$slug._index/route.ts'
import { readServices } from '#app/routes/api.v1.campaigns.$slug.services/operations.ts'
import { loader as loadServices } from '#app/routes/api.v1.campaigns.$slug.services/route.ts'
import { askApi } from '#test/support/ask-api.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { routeContext, tokenContext } from '#test/support/route-context.ts'

const database = testDatabase()
const guest = () => routeContext(testResources(database.db))

test('a campaign comes with the codes that an act may name', async () => {
  const { slug } = await makeCampaign(database.db)
  const { status, body } = await askApi(loadCampaign, readCampaign, { context: guest(), params: { slug } })

  expect(status).toBe(200)
  expect(body).toMatchObject({
    ...{ slug, state: 'running', officialMeasure: 'points', freezeAt: null },
    ...{ models: [{ code: 'mo-hinh-thu' }], stations: [{ code: 'tram-thu' }] },
    sessions: [{ code: 'lop-thu', stationCode: null, startsAt: '2026-09-08T02:00:00.000Z' }],
  })
})

test('its services come in order, with what proves them', async () => {
  const { slug } = await makeCampaign(database.db)
  const { body } = await askApi(loadServices, readServices, { context: guest(), params: { slug } })

  expect(body).toMatchObject({
    rows: expect.arrayContaining([
      expect.objectContaining({ code: 'online_filing', once: 'receipt', evidence: ['receipt'] }),
    ]),
  })
})

test.each(['khong-co', '..', 'A B'])('the campaign %j is not found', async (slug) => {
  expect((await askApi(loadCampaign, readCampaign, { context: guest(), params: { slug } })).status).toBe(404)
  expect((await askApi(loadServices, readServices, { context: guest(), params: { slug } })).status).toBe(404)
})

test('a draft is found by office and auditor alone', async () => {
  const { slug } = await makeCampaign(database.db, { state: 'draft' })
  const statusFor = async (context: ReturnType<typeof guest>) => [
    (await askApi(loadCampaign, readCampaign, { context, params: { slug } })).status,
    (await askApi(loadServices, readServices, { context, params: { slug } })).status,
  ]
  const office = await makeAccount(database.db, { roles: ['office'] })
  const verifier = await makeAccount(database.db, { roles: ['verifier'] })

  expect(await statusFor(guest())).toEqual([404, 404])
  expect(await statusFor(tokenContext(testResources(database.db), verifier))).toEqual([404, 404])
  expect(await statusFor(tokenContext(testResources(database.db), office))).toEqual([200, 200])
  expect(await statusFor(tokenContext(testResources(database.db), office, { scopes: ['record'] }))).toEqual([404, 404])
})
