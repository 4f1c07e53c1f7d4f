import { expect, test } from 'vitest'
import { loader as open } from '#app/routes/collectives.$id/route.tsx'
import { loader as openMember } from '#app/routes/collectives.$id_.members.$accountId/route.tsx'
import { action as end } from '#app/routes/collectives.$id_.members.$accountId_.ending/route.tsx'
import { action as nameLead } from '#app/routes/collectives.$id_.members.$accountId_.lead/route.tsx'
import { action as score } from '#app/routes/collectives.$id_.members.$accountId_.scoring/route.tsx'
import { action as admit } from '#app/routes/collectives.$id_.requests.$requestId.admission/route.tsx'
import { action as decline } from '#app/routes/collectives.$id_.requests.$requestId.declining/route.tsx'
import type { Actor } from '#server/domain/identity/index.ts'
import { address, joinableGroup } from '#test/integration/collectives/join-scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMember, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { posted, routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const request = new Request('http://localhost/')

test('members are listed by given name, as Vietnamese sorts, and say since when whatever changed in between', async () => {
  const { collective, collectiveId, lead, context, collectives, resources } = await scene()
  const people = []
  for (const fullName of ['Trần Thử Đức', 'Lê Thử Dung', 'Phạm Thử Ánh']) {
    people.push((await makeMember(database.db, { collective, fullName })).account)
  }
  const [first] = people
  const { accountId = '' } = first ?? {}
  await collectives.nameLead(lead, { collectiveId, accountId, isLead: true })
  resources.clock.moveTo(new Date(resources.clock.now().getTime() + 1_000))

  const { screen } = await open({ request, params: { id: collectiveId }, context: context(lead) })

  const names = screen.members.map(({ name }) => name)
  expect(names.filter((name) => name !== lead.fullName)).toEqual(['Phạm Thử Ánh', 'Lê Thử Dung', 'Trần Thử Đức'])
  const changed = screen.members.find((member) => member.accountId === accountId)
  const other = screen.members.find(({ name }) => name === 'Lê Thử Dung')
  expect(changed).toMatchObject({ position: 'lead', joinedAt: other?.joinedAt })
})

test('its people open a collective, and those who work for the ward; others do not find it', async () => {
  const { collective, collectiveId, context } = await scene()
  const params = { id: collectiveId }
  const { account: member } = await makeMember(database.db, { collective })
  const allowed = [member]
  for (const role of ['office', 'admin', 'auditor'] as const)
    allowed.push(await makeAccount(database.db, { roles: [role] }))
  const others = [
    await makeAccount(database.db, { roles: ['verifier', 'council'] }),
    await makeAccount(database.db, { roles: ['office'], wardId: '00001' }),
  ]

  for (const actor of allowed) expect(await open({ request, params, context: context(actor) })).toHaveProperty('screen')
  for (const actor of others) {
    await expect(open({ request, params, context: context(actor) })).rejects.toMatchObject({ status: 404 })
  }
  await expect(open({ request, params, context: context() })).rejects.toMatchObject({ status: 302 })
})

test('a person opens their own membership and no other member’s', async () => {
  const { collective, collectiveId, context } = await scene()
  const { account: one } = await makeMember(database.db, { collective })
  const { account: other } = await makeMember(database.db, { collective })
  const own = { id: collectiveId, accountId: one.accountId }

  expect((await openMember({ request, params: own, context: context(one) })).screen).toMatchObject({
    can: { nameLead: false, chooseScoring: false, end: true },
  })
  await expect(openMember({ request, params: own, context: context(other) })).rejects.toMatchObject({ status: 404 })
})

test('each button does what it says and leads back to the collective', async () => {
  const { collective, collectiveId, lead, context, resources } = await scene()
  const office = await makeAccount(database.db, { roles: ['office'] })
  const { account } = await makeMember(database.db)
  await makeMembership(database.db, { account, collective, isScoring: false })
  const params = { id: collectiveId, accountId: account.accountId }
  const press = async (actor: Actor, button: typeof nameLead, fields: Record<string, string> = {}) => {
    resources.clock.moveTo(new Date(resources.clock.now().getTime() + 1_000))
    const answer = await button({ request: posted('/', fields), params, context: context(actor) })
    return answer instanceof Response ? answer.headers.get('Location') : answer
  }
  const path = `/collectives/${collectiveId}`

  expect(await press(lead, nameLead, { position: 'lead' })).toBe(`${path}?done=lead_named`)
  expect(await press(lead, nameLead, { position: 'member' })).toBe(`${path}?done=lead_ended`)
  expect(await press(office, score)).toBe(`${path}?done=scoring`)
  expect(await press(lead, end)).toBe(`${path}?done=ended`)
  expect(await press(lead, end)).toMatchObject({ init: { status: 404 } })
})

test('who waits is let in or not, and an answer given meanwhile leads back to the list', async () => {
  const { collectiveId, lead, context, collectives, code, askLeads } = await scene()
  await askLeads()
  for (const _two of [1, 2]) {
    await collectives.joinCollective(await makeAccount(database.db), { way: { code }, address })
  }
  const { screen } = await open({ request, params: { id: collectiveId }, context: context(lead) })
  const [first, second] = screen.waiting.map(({ id: requestId }) => ({ id: collectiveId, requestId }))
  const answer = async (button: typeof admit, params = first ?? {}) => {
    const answered = await button({ request: posted('/', {}), params, context: context(lead) })
    return answered instanceof Response ? answered.headers.get('Location') : answered
  }

  expect(await answer(admit)).toBe(`/collectives/${collectiveId}?done=admitted`)
  expect(await answer(admit)).toBe(`/collectives/${collectiveId}`)
  expect(await answer(decline, second)).toBe(`/collectives/${collectiveId}?done=declined`)
})

async function scene() {
  const group = await joinableGroup(database.db)
  const context = (actor?: Actor) => routeContext(group.resources, actor ? { actor } : {})
  return { ...group, context }
}
