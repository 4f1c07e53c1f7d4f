import { expect, test } from 'vitest'
import { type Circumstances, type Judged, judgeAssistance } from '#server/domain/assistance/judge-assistance.ts'
import { defaultDeadlines } from '#server/domain/campaigns/contract.ts'

const now = new Date('2025-09-08T10:00:00+07:00')
const offer = {
  campaign: {
    ...{ id: 'c', wardId: '00082', state: 'running', startsOn: '2025-07-31', endsOn: '2025-09-13' },
    deadlines: defaultDeadlines,
  },
  services: [
    { id: 's1', code: 'ihanoi', once: 'citizen', evidence: ['photo', 'note'] },
    { id: 's2', code: 'online_filing', once: 'receipt', evidence: ['receipt'] },
    { id: 's3', code: 'lesson', once: 'lesson', evidence: ['note'] },
    { id: 's4', code: 'pictured', once: 'citizen', evidence: ['photo'] },
  ],
  models: [{ id: 'm1', code: 'alley' }],
  stations: [{ id: 't1', code: 'trang-tien' }],
  lessons: [{ id: 'l1', code: 'evening' }],
} as const satisfies Circumstances['offer']
const circumstances: Circumstances = { receivedAt: now, now, offer, collectiveId: 'g1' }
const act: Judged = {
  serviceCode: 'ihanoi',
  mode: 'guided',
  channel: 'household',
  capacity: 'voluntary',
  occurredAt: new Date('2025-09-08T09:00:00+07:00'),
  citizen: { key: 'k', strength: 'identity', isOlder: false, groups: [] },
  receipt: null,
  note: 'Cài tại nhà',
  photos: 0,
}
const receipt = { key: 'r', lastFour: '12AB' }

test.each([
  [
    'a campaign in draft',
    {},
    { offer: { ...offer, campaign: { ...offer.campaign, state: 'draft' } } },
    'campaign_not_running',
  ],
  [
    'a finalised campaign',
    {},
    { offer: { ...offer, campaign: { ...offer.campaign, state: 'finalised' } } },
    'campaign_closed',
  ],
  ['three minutes ahead', { occurredAt: new Date(now.getTime() + 180_000) }, {}, 'in_the_future'],
  ['the day before the first', { occurredAt: new Date('2025-07-30T23:59:00+07:00') }, {}, 'outside_campaign'],
  [
    'the day after the last',
    { occurredAt: new Date('2025-09-14T00:00:00+07:00') },
    { receivedAt: new Date('2025-09-14T12:00:00+07:00') },
    'outside_campaign',
  ],
  ['a phone number in the note', { note: 'gọi 000 123 4567' }, {}, 'digits_in_text'],
  ['an ID number in the place', { place: '000055000001' }, {}, 'digits_in_text'],
  ['five photos', { photos: 5 }, {}, 'photos_too_many'],
  ['an author without a scoring collective', {}, { collectiveId: undefined }, 'no_scoring_collective'],
  ['a service that is not there', { serviceCode: 'x' }, {}, 'choice_unknown'],
  ['a model that is not there', { modelCode: 'x' }, {}, 'choice_unknown'],
  ['a station that is not there', { channel: 'station', stationCode: 'x' }, {}, 'choice_unknown'],
  ['a station not named', { channel: 'station' }, {}, 'station_missing'],
  ['a lesson not named', { channel: 'class' }, {}, 'lesson_missing'],
  ['a lesson service without a lesson', { serviceCode: 'lesson' }, {}, 'lesson_missing'],
  ['no citizen', { citizen: { key: null, strength: null, isOlder: null, groups: [] } }, {}, 'citizen_missing'],
  ['a filing without its receipt', { serviceCode: 'online_filing' }, {}, 'receipt_missing'],
  ['nothing to prove it', { note: null }, {}, 'proof_missing'],
  ['no photo where only a photo proves it', { serviceCode: 'pictured' }, {}, 'evidence_missing'],
] satisfies [string, Partial<Judged>, Partial<Circumstances>, string][])('%s is refused', (_, part, seen, code) => {
  expect(judgeAssistance({ ...act, ...part }, { ...circumstances, ...seen })).toEqual({ ok: false, error: { code } })
})

test.each([
  ['a clock two minutes ahead', { occurredAt: new Date(now.getTime() + 120_000) }],
  ['exactly 72 hours ago', { occurredAt: new Date(now.getTime() - 72 * 3_600_000) }],
  ['late with a reason', { occurredAt: new Date('2025-08-01T09:00:00+07:00'), lateReason: 'Mất mạng' }],
  ['a photo in place of a note', { note: null, photos: 1 }],
  [
    'a filing with a receipt and no citizen',
    { serviceCode: 'online_filing', receipt, citizen: { ...act.citizen, key: null, strength: null } },
  ],
] satisfies [string, Partial<Judged>][])('%s is taken', (_, part) => {
  expect(judgeAssistance({ ...act, ...part }, circumstances)).toMatchObject({ ok: true })
})

test('an act carries its local day, its credit and the day its citizen is forgotten', () => {
  const judged = judgeAssistance({ ...act, occurredAt: new Date('2025-09-08T00:30:00+07:00') }, circumstances)

  expect(judged).toMatchObject({
    value: { occurredOn: '2025-09-08', creditKey: 'citizen:k:ihanoi', retainUntil: '2026-03-12', collectiveId: 'g1' },
  })
})

test('what belongs to another choice on the form is dropped', () => {
  const judged = judgeAssistance(
    { ...act, modeReason: 'no_device', stationCode: 'trang-tien', lessonCode: 'evening', lateReason: 'x' },
    circumstances,
  )

  expect(judged).toMatchObject({ value: { modeReason: null, stationId: null, lessonId: null, lateReason: null } })
})

test('an edit may not move the help to after its record', () => {
  const receivedAt = new Date(act.occurredAt.getTime() - 3 * 60_000)

  expect(judgeAssistance(act, { ...circumstances, receivedAt })).toEqual({
    ok: false,
    error: { code: 'in_the_future' },
  })
})

test('a record later than the campaign allows needs a reason, by the campaign’s own hours', () => {
  const late = { ...act, occurredAt: new Date(now.getTime() - 72 * 3_600_000 - 60_000) }
  const strict = {
    ...offer,
    campaign: { ...offer.campaign, deadlines: { ...defaultDeadlines, recordWithinHours: 24 } },
  }
  const dayLater = { ...act, occurredAt: new Date(now.getTime() - 24 * 3_600_000 - 60_000) }

  expect(judgeAssistance(late, circumstances)).toEqual({ ok: false, error: { code: 'too_late', hours: 72 } })
  expect(judgeAssistance(dayLater, circumstances).ok).toBe(true)
  expect(judgeAssistance(dayLater, { ...circumstances, offer: strict })).toEqual({
    ok: false,
    error: { code: 'too_late', hours: 24 },
  })
})

test.for<['running' | 'closed', string, boolean]>([
  ['closed', '2025-09-13T22:00:00+07:00', true],
  ['running', '2025-09-15T23:59:59+07:00', true],
  ['closed', '2025-09-16T00:00:00+07:00', true],
  ['closed', '2025-09-16T00:00:01+07:00', false],
  ['running', '2025-09-16T00:00:01+07:00', false],
])('a %s campaign receives help until 48 hours after its last day: at %s %s', ([state, time, isTaken]) => {
  const seen = { ...circumstances, receivedAt: new Date(time), now: new Date(time) }
  const campaign = { ...offer.campaign, state }
  const judged = judgeAssistance(
    { ...act, occurredAt: new Date('2025-09-13T21:00:00+07:00') },
    { ...seen, offer: { ...offer, campaign } },
  )

  expect(judged.ok).toBe(isTaken)
  if (!judged.ok) expect(judged.error).toMatchObject({ closedAt: new Date('2025-09-16T00:00:00+07:00') })
})

test('a returned act is mended as long after its return as fresh help may be recorded', () => {
  const receivedAt = new Date('2025-09-13T21:00:00+07:00')
  const returnedAt = new Date('2025-09-18T10:00:00+07:00')
  const mended = (time: string) =>
    judgeAssistance(
      { ...act, occurredAt: receivedAt },
      { ...circumstances, receivedAt, returnedAt, now: new Date(time) },
    )

  expect(mended('2025-09-21T10:00:00+07:00').ok).toBe(true)
  expect(mended('2025-09-21T10:00:01+07:00')).toMatchObject({ error: { code: 'recording_closed' } })
})
