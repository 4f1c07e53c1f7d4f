import { expect, test } from 'vitest'
import type { VerdictAnswer } from '#server/domain/assistance/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { countRows } from './scene.ts'
import { accepting, codesOf, verdictScene } from './verdict-scene.ts'

const database = testDatabase()

async function sendingScene() {
  const scene = await verdictScene(database.db)
  const { assistance, campaign, verifier } = scene
  const send = async (batch: Parameters<typeof assistance.sendVerdicts>[1]['batch'], actor: Actor = verifier) => {
    const sent = await assistance.sendVerdicts(actor, { campaignId: campaign.id, batch })
    return sent.ok ? sent.value : []
  }
  return { ...scene, send }
}

test('verdicts sent again are answered as they were given, and nothing is written twice', async () => {
  const { send, act } = await sendingScene()
  const batch = [
    accepting(await act({ citizenGroups: ['older'] })),
    accepting(await act(), { decision: 'rejected', reason: 'other', note: 'Trùng lớp học' }),
  ]
  const first = await send(batch)

  const again = await send(batch)

  expect(codesOf(again)).toEqual(['granted', 'granted'])
  expect(again).toEqual(first)
  expect(again[0]?.result).toMatchObject({ value: { points: 6 } })
  expect(await countRows(database.db, 'verdicts')).toBe(2)
  expect(await countRows(database.db, 'ledger_entries')).toBe(1)
})

test('another decision, or the same by another person, is not the one that was given', async () => {
  const { send, act, somebody } = await sendingScene()
  const one = await act()
  await send([accepting(one)])

  const answers: VerdictAnswer[] = [
    ...(await send([accepting(one, { decision: 'returned', reason: 'wrong_details' })])),
    ...(await send([accepting(one)], await somebody('verifier'))),
    ...(await send([accepting({ ...one, revision: 2 })])),
    ...(await send([accepting(one, { note: 'Thêm một câu' })])),
  ]

  expect(codesOf(answers)).toEqual(Array(4).fill('already_decided'))
})

test('a verdict that was taken back is given anew', async () => {
  const { send, act, assistance, verifier, traceOf } = await sendingScene()
  const one = await act()
  const [given] = await send([accepting(one)])
  await assistance.undoVerdicts(verifier, [given?.result.ok ? given.result.value.verdictId : ''])

  expect(codesOf(await send([accepting(one)]))).toEqual(['granted'])
  expect(await traceOf(one.id)).toMatchObject({ state: 'accepted', points: [4, -4, 4] })
})

test('an act of another campaign is not found', async () => {
  const { send, act, author, collective } = await sendingScene()
  const elsewhere = await act({ campaign: await makeCampaign(database.db), author, collective })

  expect(codesOf(await send([accepting(elsewhere), accepting(await act())]))).toEqual(['not_found', 'granted'])
})

test('who does not verify in the campaign, or only reads, is refused as a whole', async () => {
  const { assistance, campaign, act, somebody } = await sendingScene()
  const input = { campaignId: campaign.id, batch: [accepting(await act())] }

  const answers = [
    await assistance.sendVerdicts(await somebody('office', 'admin'), input),
    await assistance.sendVerdicts(await somebody('verifier', 'auditor'), input),
  ]

  expect(answers).toEqual([
    { ok: false, error: { code: 'not_allowed' } },
    { ok: false, error: { code: 'read_only_role' } },
  ])
})
