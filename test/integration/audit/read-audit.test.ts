import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import { createWords } from '#server/words/words.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { type TestResources, testResources } from '#test/support/resources.ts'
import { testApplication } from '#test/support/route-context.ts'

const database = testDatabase()
const speech = createWords('vi')
const filter = {}
const cursor = undefined
let resources: TestResources
let office: Actor
let person: Actor

beforeEach(async () => {
  resources = testResources(database.db)
  office = await makeAccount(database.db, { roles: ['office'] })
  person = await makeAccount(database.db, { fullName: '=Nguyễn Thị Thử' })
})

describe('the record of who did what', () => {
  test('is read by office and auditor, and by nobody else', async () => {
    const { audit } = testApplication(resources)
    const may = async (...roles: readonly ('verifier' | 'council' | 'admin' | 'auditor' | 'office')[]) =>
      (await audit.readAudit(await makeAccount(database.db, { roles }), { filter, cursor, speech })).ok

    expect(await may('auditor')).toBe(true)
    expect(await may('office')).toBe(true)
    expect([await may(), await may('verifier'), await may('council'), await may('admin')]).toEqual(Array(4).fill(false))
  })

  test('an office of one campaign reads that campaign alone', async () => {
    const campaignId = nextId()
    const ofCampaign: Actor = { ...office, grants: [{ role: 'office', campaignId }] }
    await write({ action: 'point_rules.published', subjectKind: 'campaign', subjectId: campaignId })
    await write({ action: 'point_rules.published', subjectKind: 'campaign', subjectId: nextId() })

    const page = await read(ofCampaign)
    expect(page.lines.map(({ subjectId }) => subjectId)).toEqual([campaignId])
  })

  test('is narrowed to a person, an action, a subject and days', async () => {
    await write({ action: 'signed_in', actorId: person.accountId })
    await write({ action: 'signed_out', actorId: person.accountId })
    await write({ action: 'signed_in', actorId: office.accountId })
    const now = resources.clock.now()
    const count = async (wish: Parameters<typeof read>[1]) => (await read(office, wish)).lines.length

    expect(await count({ actorId: person.accountId })).toBe(2)
    expect(await count({ actorId: person.accountId, action: 'signed_in' })).toBe(1)
    expect(await count({ subjectId: 'nothing' })).toBe(0)
    expect(await count({ from: new Date(now.getTime() + 1) })).toBe(0)
    expect(await count({ actorId: person.accountId, before: now })).toBe(0)
  })

  test('comes in pages that together hold each row once, the newest first', async () => {
    for (let n = 0; n < 120; n += 1) await write({ action: 'signed_in', actorId: person.accountId })
    const first = await read(office)
    const second = await read(office, filter, first.next)
    const third = await read(office, filter, second.next)
    const ids = [...first.lines, ...second.lines, ...third.lines].map(({ id }) => id)

    expect(new Set(ids).size).toBe(120)
    expect(third.next).toBeUndefined()
    expect(ids).toEqual([...ids].sort().reverse())
  })

  test('a file of it holds no formula, reads back, and is itself written down', async () => {
    await write({ action: 'signed_in', actorId: person.accountId })
    const { audit } = testApplication(resources)
    const xlsx = await audit.exportAudit(office, { filter, format: 'xlsx', speech })
    const csv = await audit.exportAudit(office, { filter, format: 'csv', speech })
    if (!xlsx.ok || !csv.ok) throw new Error('The office may take the record away.')

    const [sheet] = await readXlsxFile(Buffer.from(xlsx.value.bytes))
    expect(sheet?.data[1]?.[1]).toBe("'=Nguyễn Thị Thử")
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.value.bytes)
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(parse(text, { bom: true })[2]?.[1]).toBe("'=Nguyễn Thị Thử")
    expect((await read(office, { action: 'audit.exported' })).lines).toHaveLength(2)
  })
})

type Written = Partial<Parameters<typeof appendAudit>[2][number]> &
  Pick<Parameters<typeof appendAudit>[2][number], 'action'>

async function write(event: Written) {
  const defaults = { wardId: office.wardId, actorId: null, subjectKind: 'session', subjectId: 'x' }
  await appendAudit(database.db, resources, [{ ...defaults, ...event }])
}

async function read(actor: Actor, wish: object = filter, from: { at: Date; id: string } | undefined = cursor) {
  const page = await testApplication(resources).audit.readAudit(actor, { filter: wish, cursor: from, speech })
  if (!page.ok) throw new Error('Reading was refused.')
  return page.value
}
