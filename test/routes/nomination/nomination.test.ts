import { beforeEach, describe, expect, test } from 'vitest'
import { action, loader as loadLists } from '#app/routes/campaigns.$slug.nomination-lists._index/route.tsx'
import { loader as loadOwn } from '#app/routes/campaigns.$slug.nomination-lists.mine/route.tsx'
import { loader as loadPreview } from '#app/routes/campaigns.$slug.nomination-lists.preview.$subjectKind/route.tsx'
import { loader as loadList } from '#app/routes/nomination-lists.$id/route.tsx'
import { loader as loadWorkbook } from '#app/routes/nomination-lists.$id[.]xlsx/route.ts'
import type { Role } from '#server/domain/identity/contract.ts'
import { paths } from '#server/paths.ts'
import { testDatabase } from '#test/support/database.ts'
import { type Campaign, makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { type TestResources, testResources } from '#test/support/resources.ts'
import { posted, routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const request = new Request('http://localhost/')
let resources: TestResources
let campaign: Campaign

beforeEach(async () => {
  resources = testResources(database.db)
  campaign = await makeCampaign(database.db)
})

async function contextOf(...roles: Role[]) {
  return routeContext(resources, { actor: await makeAccount(database.db, { roles }) })
}

async function compute(fields: Record<string, string>, ...roles: Role[]) {
  const path = paths.nominationLists(campaign.slug)
  const context = await contextOf(...roles)
  return await action({ request: posted(path, fields), params: { slug: campaign.slug }, context })
}

/** The id of a list that the office had computed. */
async function computedId(): Promise<string> {
  const answer = await compute({ subjectKind: 'individual' }, 'office')
  const location = answer instanceof Response ? answer.headers.get('Location') : null
  return location?.split('/').at(-1) ?? ''
}

describe('asking for a list', () => {
  test('leads to the list', async () => {
    const answer = await compute({ subjectKind: 'collective', asOfSeq: '' }, 'office')

    expect(answer).toMatchObject({ status: 303 })
  })

  test.each([
    ['a number that is none', { subjectKind: 'collective', asOfSeq: 'mười' }, 'asOfSeq', 'not_a_number'],
    ['no kind', {}, 'subjectKind', 'required'],
  ])('with %s says so at the field', async (_what, fields, field, code) => {
    const answer = await compute(fields, 'office')

    expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { fields: { [field]: [code] } } } })
  })

  test.each([
    ['entry that is not written', ['office'], '77', 409, 'ledger_entry_unknown'],
    ['council', ['council'], '', 403, 'not_allowed'],
    ['auditor who is office too', ['auditor', 'office'], '', 403, 'read_only_role'],
  ] as const)('is refused: %s', async (_what, roles, asOfSeq, status, code) => {
    const answer = await compute({ subjectKind: 'individual', asOfSeq }, ...roles)

    expect(answer).toMatchObject({ init: { status }, data: { refusal: { code } } })
  })
})

describe('reading', () => {
  test.each(['office', 'council', 'auditor'] as const)('%s reads lists, one list and its spreadsheet', async (role) => {
    const id = await computedId()
    const context = await contextOf(role)

    const lists = await loadLists({ request, params: { slug: campaign.slug }, context })
    const list = await loadList({ request, params: { id }, context })
    const workbook = await loadWorkbook({ request, params: { id }, context })

    expect(lists.overview.lists).toHaveLength(1)
    expect(lists.overview.can).toEqual({ compute: role === 'office', preview: true })
    expect(list.list).toMatchObject({ subjectKind: 'individual', isSealIntact: true })
    expect(workbook.headers.get('Content-Disposition')).toBe(`attachment; filename="${campaign.slug}-ca-nhan-0.xlsx"`)
  })

  test.each([[[]], [['verifier']], [['admin']]] as const)('nobody else does: %j', async (roles) => {
    const id = await computedId()
    const context = await contextOf(...roles)
    const { slug } = campaign

    const tries = await Promise.allSettled([
      loadLists({ request, params: { slug }, context }),
      loadPreview({ request, params: { slug, subjectKind: 'individual' }, context }),
      loadList({ request, params: { id }, context }),
      loadWorkbook({ request, params: { id }, context }),
    ])

    expect(tries).toMatchObject([403, 403, 404, 404].map((status) => ({ status: 'rejected', reason: { status } })))
  })

  test('a guest is sent to sign in', async () => {
    const context = routeContext(resources)
    const params = { slug: campaign.slug }

    await expect(loadLists({ request, params, context })).rejects.toMatchObject({ status: 302 })
    await expect(loadOwn({ request, params, context })).rejects.toMatchObject({ status: 302 })
  })

  test('a list that is not there is not found', async () => {
    const context = await contextOf('office')
    const params = { id: '01a21e92-aee5-756f-885c-00249a67c9cf' }

    await expect(loadList({ request, params, context })).rejects.toMatchObject({ status: 404 })
    await expect(loadList({ request, params: { id: 'x' }, context })).rejects.toMatchObject({ status: 404 })
  })

  test('a person of whom nothing is recorded is told so', async () => {
    const { account: actor } = await makeMember(database.db)
    const context = routeContext(resources, { actor })

    const { own } = await loadOwn({ request, params: { slug: campaign.slug }, context })

    expect(own.reasons).toMatchObject([{ subjectId: actor.accountId, checks: undefined, standing: undefined }])
  })
})
