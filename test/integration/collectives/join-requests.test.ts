import { expect, test } from 'vitest'
import { joinRequests } from '#db/schema/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { address, joinableGroup, refused } from './join-scene.ts'

const database = testDatabase()

test('where leads are asked, people wait until one says yes or no', async () => {
  const { collectives, lead, code, askLeads, collectiveId } = await joinableGroup(database.db)
  await askLeads()
  const people = [await makeAccount(database.db), await makeAccount(database.db)]
  for (const person of people) {
    for (const _twice of [1, 2]) {
      expect(await collectives.joinCollective(person, { way: { code }, address })).toMatchObject({
        value: { state: 'waiting' },
      })
    }
  }
  const waiting = (await collectives.readCollective(lead, { id: collectiveId }))?.waiting ?? []
  const [first = '', second = ''] = waiting.map(({ id }) => id)

  await collectives.decideJoinRequest(lead, { collectiveId, requestId: first, outcome: 'admitted' })
  await collectives.decideJoinRequest(lead, { collectiveId, requestId: second, outcome: 'declined' })

  expect(waiting.map(({ name }) => name)).toEqual(people.map(({ fullName }) => fullName))
  expect(await collectives.listOwnMemberships(people[0]?.accountId ?? '')).toHaveLength(1)
  expect(await collectives.listOwnMemberships(people[1]?.accountId ?? '')).toHaveLength(0)
  expect(await collectives.listOwnRequests(people[1]?.accountId ?? '')).toEqual([])
  expect(await collectives.decideJoinRequest(lead, { collectiveId, requestId: second, outcome: 'admitted' })).toEqual(
    refused('not_found'),
  )
})

test('a request is decided by leads and the office, and nobody else learns of it', async () => {
  const { collectives, lead, collective, code, askLeads, collectiveId } = await joinableGroup(database.db)
  await askLeads()
  await collectives.joinCollective(await makeAccount(database.db), { way: { code }, address })
  const [request] = (await collectives.readCollective(lead, { id: collectiveId }))?.waiting ?? []
  const decision = { collectiveId, requestId: request?.id ?? '', outcome: 'admitted' } as const
  const { account: member } = await makeMember(database.db, { collective })
  const { account: stranger } = await makeMember(database.db)

  expect((await collectives.readCollective(member, { id: collectiveId }))?.waiting).toEqual([])
  expect(await collectives.readCollective(stranger, { id: collectiveId })).toBeUndefined()
  expect(await collectives.decideJoinRequest(member, decision)).toEqual(refused('not_allowed'))
  expect(await collectives.decideJoinRequest(stranger, decision)).toEqual(refused('not_found'))
})

test('an office person who waits does not let themselves in', async () => {
  const { collectives, code, askLeads, collectiveId } = await joinableGroup(database.db)
  await askLeads()
  const office = await makeAccount(database.db, { roles: ['office'] })
  await collectives.joinCollective(office, { way: { code }, address })
  const [request] = await database.db.select().from(joinRequests)

  expect(
    await collectives.decideJoinRequest(office, { collectiveId, requestId: request?.id ?? '', outcome: 'admitted' }),
  ).toEqual(refused('not_allowed'))
  await expect(
    database.db.transaction((tx) =>
      tx.update(joinRequests).set({ outcome: 'admitted', decidedAt: testNow, decidedBy: office.accountId }),
    ),
  ).rejects.toMatchObject({ cause: { constraint_name: 'join_requests_not_own' } })
})
