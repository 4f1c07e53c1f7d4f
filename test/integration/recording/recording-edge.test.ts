import { expect, test } from 'vitest'
import type { Transaction } from '#db/client.ts'
import { campaignsContext } from '#server/domain/campaigns/index.ts'
import { citizenKeys } from '#server/edge/citizen/citizen-keys.ts'
import { recordingEdge, type TypedRecord } from '#server/edge/recording/recording-edge.ts'
import { grant } from '#server/platform/result.ts'
import { photo, recordingScene } from '#test/integration/assistance/scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { nextId } from '#test/support/factories/sequence.ts'

const database = testDatabase()
const idNumber = '000055123987'
const phone = '0007654321'
const receiptNumber = 'G01-250908-7788'

async function edgeScene() {
  const scene = await recordingScene(database.db)
  const secret = Buffer.alloc(32, 7)
  const edge = recordingEdge({
    assistance: scene.assistance,
    campaigns: campaignsContext(scene.resources),
    citizens: citizenKeys(async () => grant({ citizenKey: secret, receipt: secret })),
    clock: scene.resources.clock,
    secret,
  })
  const { citizen: _citizen, receipt: _receipt, ...said } = scene.input()
  const typed = (part: Partial<TypedRecord> = {}): TypedRecord => ({ ...said, id: nextId(), groups: [], ...part })
  return { ...scene, edge, typed }
}

test('no number that was typed is anywhere in the database', async () => {
  const { author, edge, typed } = await edgeScene()
  const numbers = { citizenNumber: idNumber, citizenPhone: phone, receiptNumber, serviceCode: 'online_filing' }

  const recorded = await edge.record(author, typed(numbers))

  expect(recorded).toMatchObject({ ok: true })
  const everything = await wholeDatabase(database.db)
  expect(everything).toContain(recorded.ok && recorded.value.id)
  for (const number of [idNumber, phone, phone.slice(1), receiptNumber, receiptNumber.replaceAll('-', '')]) {
    expect(everything).not.toContain(number)
  }
})

test('the age is read from the ID number and the citizen is a key', async () => {
  const { author, assistance, edge, typed } = await edgeScene()
  const act = typed({ citizenNumber: idNumber, groups: ['poor'] })
  await edge.record(author, act)

  const detail = await assistance.readAssistance(author, act.id)

  expect(detail).toMatchObject({ citizenGroups: ['older', 'poor'], citizenKeyStrength: 'identity' })
  expect(detail?.citizenCode).toMatch(/^[A-Z]{4}$/)
})

test.each([
  [{ citizenNumber: '12' }, 'id_number_malformed'],
  [{ citizenPhone: '12' }, 'phone_malformed'],
  [{ citizenNumber: idNumber, receiptNumber: '000 055 000 001' }, 'receipt_is_personal'],
  [{ citizenNumber: idNumber, receiptNumber: '000-765-4321' }, 'receipt_is_personal'],
  [{}, 'citizen_missing'],
  [{ campaignId: nextId(), citizenNumber: idNumber }, 'not_found'],
])('%j is refused as %s', async (part, code) => {
  const { author, edge, typed } = await edgeScene()

  expect(await edge.record(author, typed(part))).toEqual({ ok: false, error: { code } })
})

test('an edit that types no number keeps the citizen and the receipt', async () => {
  const { author, assistance, edge, typed } = await edgeScene()
  const act = typed({ citizenNumber: idNumber, receiptNumber, serviceCode: 'online_filing' })
  await edge.record(author, act)
  const before = await assistance.readAssistance(author, act.id)

  const { citizenNumber: _number, receiptNumber: _receipt, ...rest } = act
  await edge.edit(author, { ...rest, revision: 1, keptEvidenceIds: [], note: 'Sửa' })

  const after = await assistance.readAssistance(author, act.id)
  expect(after).toMatchObject({ note: 'Sửa', receiptLastFour: '7788', citizenCode: before?.citizenCode })
})

test('a kept receipt does not pass to another service', async () => {
  const { author, assistance, edge, typed } = await edgeScene()
  const act = typed({ citizenNumber: idNumber, receiptNumber, serviceCode: 'online_filing' })
  await edge.record(author, act)

  const { receiptNumber: _receipt, ...rest } = act
  await edge.edit(author, { ...rest, serviceCode: 'ihanoi', revision: 1, keptEvidenceIds: [] })

  expect(await assistance.readAssistance(author, act.id)).toMatchObject({ receiptLastFour: null })
})

test('photos of a refused form are named by their tokens when it is sent again', async () => {
  const { author, assistance, edge, typed } = await edgeScene()
  const first = new FormData()
  first.append('photos', new File([new Uint8Array(await photo())], 'a.jpg'))
  const sent = await edge.keepPhotos(author, first)
  const again = new FormData()
  for (const token of sent.tokens) again.append('kept', token)

  const kept = await edge.keepPhotos(author, again)
  const act = typed({ citizenNumber: idNumber, evidence: kept.evidence })
  await edge.record(author, act)

  expect(kept).toMatchObject({ problem: undefined, evidence: sent.evidence })
  expect((await assistance.readAssistance(author, act.id))?.photos).toHaveLength(1)
})

test('five photos, a text and a strange token are told apart', async () => {
  const { author, edge } = await edgeScene()
  const form = (...entries: [string, string | File][]) => {
    const result = new FormData()
    for (const [name, value] of entries) result.append(name, value)
    return result
  }
  const text = new File(['x'.repeat(100)], 'a.jpg')

  const answers = await Promise.all([
    edge.keepPhotos(author, form(...Array.from({ length: 5 }, (): [string, File] => ['photos', text]))),
    edge.keepPhotos(author, form(['photos', text])),
    edge.keepPhotos(author, form(['kept', 'made.up'])),
  ])

  expect(answers.map(({ problem }) => problem)).toEqual(['too_many', 'file_type', 'photos_gone'])
})

async function wholeDatabase(db: Transaction): Promise<string> {
  const tables = await db.execute<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const rows = await db.execute<{ row: string }>(`select t::text as row from "${name}" t`)
    texts.push(...rows.map(({ row }) => row))
  }
  return texts.join('\n')
}
