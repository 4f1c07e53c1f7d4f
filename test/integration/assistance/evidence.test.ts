import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sweepEvidence } from '#server/domain/assistance/sweep-evidence.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { countRows, photo, recordingScene } from './scene.ts'

const database = testDatabase()

async function actWithPhoto() {
  const scene = await recordingScene(database.db)
  const stored = await scene.assistance.storeEvidence(scene.author, await photo())
  if (!stored.ok) throw new Error('the photo was not stored')
  const act = { ...scene.input(), evidence: [stored.value] }
  await scene.assistance.recordAssistance(scene.author, act)
  const detail = await scene.assistance.readAssistance(scene.author, act.id)
  return { ...scene, act, sha256: stored.value.sha256, photoId: detail?.photos[0]?.id ?? '' }
}

test('a photo is kept as upright WebP without metadata, at most 2048 px long', async () => {
  const { assistance, author, resources } = await recordingScene(database.db)
  const turned = await sharp(await photo({ width: 3000, height: 1000 }))
    .withMetadata({ orientation: 6 })
    .toBuffer()

  const stored = await assistance.storeEvidence(author, turned)

  expect(stored).toMatchObject({ ok: true, value: { width: 683, height: 2048 } })
  const bytes = stored.ok ? await resources.storage.get(stored.value.sha256) : undefined
  const { format, exif, xmp, orientation } = await sharp(bytes).metadata()
  expect({ format, exif, xmp, orientation }).toEqual({ format: 'webp' })
})

test.each([
  ['a text', new TextEncoder().encode('x'.repeat(2000)), 'file_type'],
  ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file_type'],
  [
    'a GIF',
    await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
      .gif()
      .toBuffer(),
    'file_type',
  ],
  ['half a photo', (await photo({ width: 900, height: 900 })).subarray(0, 700), 'file_type'],
  ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'file_too_large'],
])('%s is refused', async (_, bytes, code) => {
  const { assistance, author } = await recordingScene(database.db)

  expect(await assistance.storeEvidence(author, bytes)).toEqual({ ok: false, error: { code } })
})

test.each(['png', 'webp', 'avif'] as const)('%s is taken', async (format) => {
  const { assistance, author } = await recordingScene(database.db)
  const bytes = await sharp(await photo())
    .toFormat(format)
    .toBuffer()

  expect(await assistance.storeEvidence(author, bytes)).toMatchObject({ ok: true })
})

test('a photo is seen by its author without a trace', async () => {
  const { assistance, author, photoId } = await actWithPhoto()

  expect(await assistance.findEvidence(author, photoId)).toMatchObject({ ok: true })
  expect(await countRows(database.db, "audit_events where action = 'evidence.viewed'")).toBe(0)
})

test.each(['verifier', 'office', 'auditor'] as const)('a look by a %s is written down', async (role) => {
  const { assistance, photoId } = await actWithPhoto()
  const viewer = await makeAccount(database.db, { roles: [role] })

  expect(await assistance.findEvidence(viewer, photoId)).toMatchObject({ ok: true })
  expect(await countRows(database.db, "audit_events where action = 'evidence.viewed'")).toBe(1)
})

test('for everybody else there is no such photo', async () => {
  const { assistance, collective, photoId } = await actWithPhoto()
  const colleague = await makeMember(database.db, { collective })
  const tiedVerifier = await makeMember(database.db, { collective, roles: ['verifier'] })
  const others = [
    colleague.account,
    tiedVerifier.account,
    await makeAccount(database.db),
    await makeAccount(database.db, { roles: ['admin', 'council'] }),
    await makeAccount(database.db, { roles: ['office'], wardId: '00001' }),
  ]

  const answers = []
  for (const viewer of others) answers.push(await assistance.findEvidence(viewer, photoId))

  expect(answers).toEqual(Array(5).fill({ ok: false, error: { code: 'not_found' } }))
})

test('the sweep takes what no act names and leaves what one does', async () => {
  const { assistance, author, resources, sha256 } = await actWithPhoto()
  const loose = await assistance.storeEvidence(author, await photo())
  const tomorrow = new Date(Date.now() + 60_000)

  const removed = await sweepEvidence(resources, tomorrow)

  expect(removed).toBe(1)
  expect(await resources.storage.has(sha256)).toBe(true)
  expect(loose.ok && (await resources.storage.has(loose.value.sha256))).toBe(false)
})

test('a withdrawn photo is swept', async () => {
  const { assistance, author, act, resources, sha256, photoId } = await actWithPhoto()
  await assistance.withdrawAssistance(author, { id: act.id, revision: 1 })

  await sweepEvidence(resources, new Date(Date.now() + 60_000))

  expect(await resources.storage.has(sha256)).toBe(false)
  expect(await assistance.findEvidence(author, photoId)).toEqual({ ok: false, error: { code: 'not_found' } })
})
