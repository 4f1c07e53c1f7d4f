import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { computeNominationList } from '#app/routes/api.v1.campaigns.$slug.nomination-lists._index/operations.ts'
import { action } from '#app/routes/api.v1.campaigns.$slug.nomination-lists._index/route.ts'
import {
  nominationListSchema,
  readNominationList,
} from '#app/routes/api.v1.campaigns.$slug.nomination-lists.$id/operations.ts'
import { loader } from '#app/routes/api.v1.campaigns.$slug.nomination-lists.$id/route.ts'
import { readNominationWorkbook } from '#app/routes/api.v1.campaigns.$slug.nomination-lists.$id[.]xlsx/operations.ts'
import { loader as loadWorkbook } from '#app/routes/api.v1.campaigns.$slug.nomination-lists.$id[.]xlsx/route.ts'
import type { Role } from '#server/domain/identity/contract.ts'
import { type BoardScene, boardScene } from '#test/integration/standings/scene.ts'
import { askApi } from '#test/support/ask-api.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { tokenContext } from '#test/support/route-context.ts'

const database = testDatabase()
let scene: BoardScene

beforeEach(async () => {
  scene = await boardScene(database.db)
  await scene.help(await scene.member(), 2)
})

async function contextOf(...roles: Role[]) {
  return tokenContext(scene.resources, await makeAccount(database.db, { roles }))
}

async function compute(body: unknown, ...roles: Role[]) {
  return await askApi(action, computeNominationList, {
    context: await contextOf(...roles),
    params: { slug: scene.slug },
    body,
  })
}

async function computedId(subject: string): Promise<string> {
  return z.object({ id: z.string() }).parse((await compute({ subject }, 'office')).body).id
}

describe('computing', () => {
  test('answers the list’s address and seal', async () => {
    const { status, headers, body } = await compute({ subject: 'individual', asOfSeq: 1 }, 'office')
    const { id } = z.object({ id: z.string() }).parse(body)

    expect(status).toBe(201)
    expect(headers.get('Location')).toBe(`/api/v1/campaigns/${scene.slug}/nomination-lists/${id}`)
  })

  test.each([
    [{}, '/subject', 'required'],
    [{ subject: 'house' }, '/subject', 'choose_one'],
    [{ subject: 'individual', asOfSeq: 0 }, '/asOfSeq', 'too_small'],
    [{ subject: 'individual', asOfSeq: '1' }, '/asOfSeq', 'not_a_number'],
    [{ subject: 'individual', places: 500 }, '/places', 'invalid'],
  ])('%j is refused at its value', async (wish, pointer, code) => {
    expect(await compute(wish, 'office')).toMatchObject({ status: 422, body: { errors: [{ pointer, code }] } })
  })

  test.each([
    ['council', ['council'], {}, 403, 'not_allowed'],
    ['auditor who is office too', ['auditor', 'office'], {}, 403, 'read_only_role'],
    ['entry that is not written', ['office'], { asOfSeq: 77 }, 409, 'ledger_entry_unknown'],
  ] as const)('is refused: %s', async (_what, roles, more, status, code) => {
    expect(await compute({ subject: 'individual', ...more }, ...roles)).toMatchObject({ status, body: { code } })
  })
})

describe('reading', () => {
  test.each(['office', 'council', 'auditor'] as const)(
    '%s reads the list with its reasons, and its spreadsheet',
    async (role) => {
      const params = { slug: scene.slug, id: await computedId('individual') }
      const context = await contextOf(role)
      const list = await askApi(loader, readNominationList, { context, params })
      const workbook = await askApi(loadWorkbook, readNominationWorkbook, { context, params })

      expect(list.body).toMatchObject({ subject: 'individual', asOfSeq: 2, isSealIntact: true, kind: 'provisional' })
      expect(nominationListSchema.parse(list.body).rows[0]?.checks[0]).toMatchObject({
        rule: 'accepted_acts',
        actual: 2,
      })
      expect(workbook.headers.get('Content-Disposition')).toContain('.xlsx"')
    },
  )

  test('comes page by page, each candidate once', async () => {
    const params = { slug: scene.slug, id: await computedId('collective') }
    const context = await contextOf('office')
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await askApi(loader, readNominationList, { context, params, search: { limit: 1, cursor } })
      const page = nominationListSchema.parse(body)
      seen.push(...page.rows.map(({ subject }) => subject.id))
      cursor = page.nextCursor ?? ''
    } while (cursor !== '')

    expect(seen.length).toBeGreaterThan(1)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test.each([[[]], [['verifier']], [['admin']]] as const)('nobody learns of it with the roles %j', async (roles) => {
    const params = { slug: scene.slug, id: await computedId('individual') }
    const context = await contextOf(...roles)

    expect((await askApi(loader, readNominationList, { context, params })).status).toBe(404)
    expect((await askApi(loadWorkbook, readNominationWorkbook, { context, params })).status).toBe(404)
  })

  test('a list is not found under another campaign', async () => {
    const params = { slug: (await scene.anotherCampaign()).slug, id: await computedId('individual') }
    const context = await contextOf('office')

    expect((await askApi(loader, readNominationList, { context, params })).status).toBe(404)
    expect((await askApi(loadWorkbook, readNominationWorkbook, { context, params })).status).toBe(404)
  })

  test.each(['x', '01a21e92-aee5-756f-885c-00249a67c9cf'])('the list %s is not found', async (id) => {
    const context = await contextOf('office')

    expect((await askApi(loader, readNominationList, { context, params: { slug: scene.slug, id } })).status).toBe(404)
  })

  test('behind a freeze the council does not read lists that still move', async () => {
    const params = { slug: scene.slug, id: await computedId('individual') }
    await scene.freeze()

    expect((await askApi(loader, readNominationList, { context: await contextOf('council'), params })).status).toBe(404)
  })
})
