import { sql } from 'drizzle-orm'
import { beforeAll, expect, inject, test } from 'vitest'
import { openDatabase, serverRole } from '#db/client.ts'
import { type Application, compose } from '#server/compose.ts'
import { loadDemo } from '#server/demo/load-demo.ts'
import { realFigures } from '#server/demo/visits.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { deriveSecret } from '#server/platform/secrets.ts'
import { cloneTemplate, dropDatabases } from '#test/support/database/template.ts'
import { testResources } from '#test/support/resources.ts'

const slug = 'cua-nam-45-ngay-dem'
const now = new Date('2026-11-27T03:00:00Z')
let application: Application

beforeAll(async () => {
  const { serverUrl, template, run } = inject('database')
  const name = `${run}demo`
  const client = openDatabase({ target: await cloneTemplate(serverUrl, template, name), max: 6, role: serverRole })
  const secrets = {
    citizenKey: deriveSecret('a demo of a demo', 'citizen-key'),
    receipt: deriveSecret('a demo', 'receipt'),
    signIn: deriveSecret('a demo', 'sign-in'),
  }
  const resources = testResources(client.db, { now })
  application = compose(resources, secrets)
  await loadDemo({ resources, secrets, now, say: () => undefined }, new AbortController().signal)
  return async () => {
    await client.close()
    await dropDatabases(serverUrl, name)
  }
}, 240_000)

test('the accepted acts reach the figures of the source exactly', async () => {
  const progress = await application.standings.readProgress(undefined, slug)

  const counted = Object.fromEntries(
    (progress?.indicators ?? []).flatMap(({ code, counted }) => (counted === null ? [] : [[code, counted]])),
  )
  expect(counted).toEqual({
    citizens_helped: realFigures.direct,
    vneid: realFigures.vneid_activation,
    ihanoi: realFigures.ihanoi,
    etax: realFigures.etax_mobile,
  })
})

test('the lists name 27 collectives and 12 individuals', async () => {
  const campaign = await application.campaigns.findCampaignBySlug(slug)
  const office = await signedIn('van-phong')

  const filled = await Promise.all(
    (['collective', 'individual'] as const).map(async (subjectKind) => {
      const computed = await application.nomination.computeNominationList(office, {
        campaignId: campaign?.id ?? '',
        subjectKind,
      })
      if (!computed.ok) throw new Error(computed.error.code)
      const list = await application.nomination.readNominationList(office, { id: computed.value.id })
      return list.ok ? list.value.nominees.length : list.error.code
    }),
  )

  expect(filled).toEqual([27, 12])
})

test.each(['xac-minh', 'xac-minh-2', 'xac-minh-3'])('%s has work waiting', async (name) => {
  const queue = await application.assistance.readQueue(await signedIn(name), { count: 10 })

  expect(queue.ok && queue.value.counts.left).toBeGreaterThan(20)
})

test('today is day 40 of 45, and the shift is stored', async () => {
  const campaign = await application.campaigns.findCampaignBySlug(slug)

  expect(campaign).toMatchObject({ startsOn: '2026-10-19', endsOn: '2026-12-02', shiftedDays: 445, isDemo: true })
})

test('acts of every state are there, and the ledger is whole', async () => {
  const { db } = application.resources
  const states = await db.execute(
    sql`select state, count(*)::int as acts from assistances group by state order by state`,
  )
  const campaign = await application.campaigns.findCampaignBySlug(slug)

  expect(states.map(({ state }) => state).sort()).toEqual(['accepted', 'rejected', 'returned', 'waiting', 'withdrawn'])
  expect(await application.scoring.verifyChain(campaign?.id ?? '')).toMatchObject({ ok: true })
})

async function signedIn(name: string): Promise<Actor> {
  const { identity } = application
  const session = await identity.signIn({
    login: `${name}@demo.invalid`,
    password: `demo-${name}`,
    device: '',
    address: '::1',
  })
  const found =
    session.ok && session.value.kind === 'signed_in' ? await identity.authenticate(session.value.token) : undefined
  if (!found) throw new Error(`${name} cannot sign in`)
  return found.actor
}
