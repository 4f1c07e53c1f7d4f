import { expect, test } from 'vitest'
import { z } from 'zod'
import { loader } from '#app/routes/api.v1.campaigns._index/route.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { routeContext, tokenContext } from '#test/support/route-context.ts'

const database = testDatabase()
const listSchema = z.object({ rows: z.array(z.object({ slug: z.string() })), nextCursor: z.string().nullable() })

test('campaigns come newest first, page by page, each once', async () => {
  const slugs = []
  for (const startsOn of ['2026-01-01', '2026-03-01', '2026-03-01', '2026-02-01']) {
    slugs.push((await makeCampaign(database.db, { startsOn })).slug)
  }
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await list(`?limit=1&cursor=${cursor}`)
    expect(page.rows).toHaveLength(1)
    seen.push(...page.rows.map(({ slug }) => slug))
    cursor = page.nextCursor
  }

  expect(seen).toEqual([slugs[2], slugs[1], slugs[3], slugs[0]])
})

test('a draft exists for office and auditor alone', async () => {
  const draft = await makeCampaign(database.db, { state: 'draft' })
  const slugsFor = async (context: ReturnType<typeof routeContext>) =>
    (await list('', context)).rows.map(({ slug }) => slug)
  const contextOf = async (role: 'office' | 'auditor' | 'admin' | 'council') =>
    tokenContext(testResources(database.db), await makeAccount(database.db, { roles: [role] }))

  expect(await slugsFor(routeContext(testResources(database.db)))).toEqual([])
  for (const role of ['admin', 'council'] as const) expect(await slugsFor(await contextOf(role))).toEqual([])
  for (const role of ['office', 'auditor'] as const) expect(await slugsFor(await contextOf(role))).toEqual([draft.slug])
})

test('the office of one campaign sees that draft and no other', async () => {
  const [mine] = [
    await makeCampaign(database.db, { state: 'draft' }),
    await makeCampaign(database.db, { state: 'draft' }),
  ]
  const person = await makeAccount(database.db)
  const actor = { ...person, grants: [{ role: 'office' as const, campaignId: mine?.id ?? '' }] }

  expect((await list('', tokenContext(testResources(database.db), actor))).rows).toMatchObject([{ slug: mine?.slug }])
})

test.each(['x', 'e30', 'bnVsbA'])('the cursor %j, which nobody was given, is refused', async (cursor) => {
  const answered = await ask(`?cursor=${cursor}`)

  expect(answered.status).toBe(422)
})

async function list(search: string, context?: ReturnType<typeof routeContext>) {
  return listSchema.parse(await (await ask(search, context)).json())
}

async function ask(search: string, context = routeContext(testResources(database.db))) {
  const request = new Request(`http://localhost/api/v1/campaigns${search}`)
  return await loader({ request, params: {}, context })
}
