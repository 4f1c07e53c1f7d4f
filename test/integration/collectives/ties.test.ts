import { expect, test } from 'vitest'
import { listTies, tieKey } from '#server/domain/collectives/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCollective, makeMember, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'

const database = testDatabase()
const DAY = 24 * 3_600_000
const days = (count: number) => new Date(testNow.getTime() + count * DAY)
const act = { occurredAt: days(-5), decidedAt: testNow }

test.each(['same', 'parent', 'child', 'sibling', 'other'] as const)(
  'whoever belongs to the %s collective is tied exactly where the rule says so',
  async (relation) => {
    const parent = await makeCollective(database.db)
    const { account: author, collective } = await makeMember(database.db, {
      collective: await makeCollective(database.db, { parentId: parent.id }),
    })
    const homes = {
      same: collective,
      parent,
      child: await makeCollective(database.db, { parentId: collective.id }),
      sibling: await makeCollective(database.db, { parentId: parent.id }),
      other: await makeCollective(database.db),
    }
    const verifier = await makeAccount(database.db)
    await makeMembership(database.db, { account: verifier, collective: homes[relation], isScoring: false })

    expect(await isTied(verifier.accountId, author.accountId)).toBe(['same', 'parent', 'child'].includes(relation))
  },
)

test.each([
  { what: 'at the time of the help only', from: -6, until: -4, tied: true },
  { what: 'at the time of the verdict only', from: -1, until: 1, tied: true },
  { what: 'in between only', from: -4, until: -1, tied: false },
  { what: 'until the very moment of the help', from: -9, until: -5, tied: false },
  { what: 'from the very moment of the help', from: -5, until: -4, tied: true },
])('a verifier who belonged to the collective $what is tied: $tied', async ({ from, until, tied }) => {
  const { account: author, collective } = await makeMember(database.db)
  const verifier = await makeAccount(database.db)
  await makeMembership(database.db, { account: verifier, collective, fromAt: days(from), untilAt: days(until) })

  expect(await isTied(verifier.accountId, author.accountId)).toBe(tied)
})

test('many acts are asked for at once', async () => {
  const { account: near, collective } = await makeMember(database.db)
  const { account: far } = await makeMember(database.db)
  const { account: verifier } = await makeMember(database.db, { collective })
  const acts = [near, far, verifier].map(({ accountId: authorId }) => ({ authorId, ...act }))

  const ties = await listTies(database.db, { verifierId: verifier.accountId, acts })

  expect(acts.map((question) => ties.has(tieKey(question)))).toEqual([true, false, true])
})

async function isTied(verifierId: string, authorId: string): Promise<boolean> {
  const question = { authorId, ...act }
  const ties = await listTies(database.db, { verifierId, acts: [question] })
  return ties.has(tieKey(question))
}
