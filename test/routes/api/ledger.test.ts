import { describe, expect, test } from 'vitest'
import { ledgerLineSchema, readLedger } from '#app/routes/api.v1.campaigns.$slug.ledger/operations.ts'
import { loader } from '#app/routes/api.v1.campaigns.$slug.ledger/route.ts'
import { auditEvents } from '#db/schema/index.ts'
import type { ApiScope, Role } from '#server/domain/identity/contract.ts'
import { boardScene } from '#test/integration/standings/scene.ts'
import { askApi } from '#test/support/ask-api.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { routeContext, tokenContext } from '#test/support/route-context.ts'

const database = testDatabase()

async function ledgerScene(entries: number) {
  const scene = await boardScene(database.db)
  if (entries > 0) await scene.help(await scene.member(), entries)
  const ask = async (
    search: Record<string, number> = {},
    roles: Role[] = ['auditor'],
    scopes?: readonly ApiScope[],
  ) => {
    const context = tokenContext(scene.resources, await makeAccount(database.db, { roles }), scopes ? { scopes } : {})
    return await askApi(loader, readLedger, { context, params: { slug: scene.slug }, search })
  }
  const seqs = async (search: Record<string, number> = {}) =>
    ledgerLineSchema
      .array()
      .parse((await ask(search)).body)
      .map(({ seq }) => seq)
  return { scene, ask, seqs }
}

test('the ledger is read whole, in order, each entry sealed to the one before', async () => {
  const { ask } = await ledgerScene(3)
  const { body, headers } = await ask()
  const entries = ledgerLineSchema.array().parse(body)

  expect(headers.get('Content-Type')).toBe('application/x-ndjson')
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
  expect(entries[2]?.previousHash).toBe(entries[1]?.hash)
})

test('reading goes on after the entry one has, with nothing skipped or twice', async () => {
  const { scene, seqs } = await ledgerScene(5)
  const first = await seqs({ limit: 2 })
  const second = await seqs({ after: 2, limit: 2 })
  await scene.help(await scene.member(), 2)

  expect([...first, ...second, ...(await seqs({ after: 4 }))]).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(await seqs({ after: 7 })).toEqual([])
})

test('an empty ledger has no lines', async () => {
  const { ask } = await ledgerScene(0)

  expect(await ask()).toMatchObject({ status: 200, body: [] })
})

describe('is for', () => {
  test.each(['office', 'auditor'] as const)('%s, also what a freeze hides', async (role) => {
    const { scene, ask } = await ledgerScene(1)
    await scene.freeze()
    await scene.help(await scene.member(), 1)

    expect((await ask({}, [role])).body).toHaveLength(2)
  })

  test.each([[[]], [['admin', 'council', 'verifier']]] as const)('nobody with the roles %j', async (roles) => {
    const { ask } = await ledgerScene(1)

    expect(await ask({}, [...roles])).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
  })

  test('no token without the scope, whoever owns it', async () => {
    const { ask } = await ledgerScene(1)

    expect(await ask({}, ['auditor'], ['read', 'record', 'verify', 'nominate'])).toMatchObject({
      status: 403,
      body: { code: 'scope_missing' },
    })
  })

  test('no guest', async () => {
    const { scene } = await ledgerScene(1)
    const context = routeContext(scene.resources)

    expect(await askApi(loader, readLedger, { context, params: { slug: scene.slug } })).toMatchObject({ status: 401 })
  })
})

test('who read which entries is in the audit', async () => {
  const { seqs } = await ledgerScene(3)
  await seqs({ after: 1, limit: 1 })
  await seqs({ after: 3 })
  const reads = (await database.db.select().from(auditEvents)).filter(({ action }) => action === 'ledger_read')

  expect(reads).toMatchObject([{ details: { after: 1, through: 2 } }])
})

test.each<Record<string, number>>([{ after: -1 }, { after: 1.5 }, { limit: 0 }])(
  'the question %j is refused',
  async (search: Record<string, number>) => {
    const { ask } = await ledgerScene(0)

    expect((await ask(search)).status).toBe(422)
  },
)
