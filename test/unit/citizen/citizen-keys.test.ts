import { expect, test } from 'vitest'
import { citizenKeys } from '#server/edge/citizen/citizen-keys.ts'
import { grant } from '#server/platform/result.ts'

const keys = citizenKeys(async () => grant({ citizenKey: Buffer.alloc(32, 1), receipt: Buffer.alloc(32, 2) }))
const typed = { campaignId: 'one', on: '2025-09-08', isDemo: true, idNumber: '000055000001' }

test('the same number makes the same key, however it is spelt', async () => {
  const [plain, spaced] = await Promise.all([
    keys.identify(typed),
    keys.identify({ ...typed, idNumber: '0000 5500 0001' }),
  ])

  expect(plain).toEqual(spaced)
})

test('another number, another campaign and another secret make other keys', async () => {
  const elsewhere = citizenKeys(async () => grant({ citizenKey: Buffer.alloc(32, 3), receipt: Buffer.alloc(32, 2) }))
  const answers = await Promise.all([
    keys.identify(typed),
    keys.identify({ ...typed, idNumber: '000055000002' }),
    keys.identify({ ...typed, campaignId: 'two' }),
    elsewhere.identify(typed),
  ])

  expect(new Set(answers.map((answer) => answer.ok && answer.value.key)).size).toBe(4)
})

test('a key holds nothing of the number', async () => {
  const answer = await keys.identify(typed)

  expect(JSON.stringify(answer)).not.toContain('550000')
})

test('an ID number makes a key of identity and tells the age', async () => {
  expect(await keys.identify(typed)).toMatchObject({ ok: true, value: { strength: 'identity', isOlder: true } })
})

test('a phone number alone makes the weaker key and tells no age', async () => {
  const answer = await keys.identify({ ...typed, idNumber: undefined, phone: '000 000 0001' })

  expect(answer).toMatchObject({ ok: true, value: { strength: 'phone', isOlder: null } })
})

test('neither number makes no key', async () => {
  const answer = await keys.identify({ ...typed, idNumber: undefined })

  expect(answer).toEqual({ ok: true, value: { key: null, strength: null, isOlder: null } })
})

test.each([
  [{ idNumber: '12345' }, 'id_number_malformed'],
  [{ phone: '12' }, 'phone_malformed'],
  [{ isDemo: false }, 'id_number_malformed'],
  [{ isDemo: false, idNumber: undefined, phone: '0000000001' }, 'phone_malformed'],
])('%j is refused as %s', async (part, code) => {
  expect(await keys.identify({ ...typed, ...part })).toEqual({ ok: false, error: { code } })
})

test('a receipt is the same in small letters and with dashes, and another under another service', async () => {
  const receipt = { campaignId: 'one', serviceCode: 'filing', number: 'G01-770 12ab' }

  const key = await keys.receiptKey(receipt)
  expect(key).toEqual(await keys.receiptKey({ ...receipt, number: 'G01 77012AB' }))
  expect(key).not.toEqual(await keys.receiptKey({ ...receipt, serviceCode: 'other' }))
  expect(keys.receiptLastFour(receipt.number)).toBe('12AB')
})
