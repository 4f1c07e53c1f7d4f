import { expect, test } from 'vitest'
import { whatNext } from '#server/domain/assistance/what-next.ts'
import { defaultDeadlines } from '#server/domain/campaigns/contract.ts'

const campaign = { state: 'running', endsOn: '2025-09-13', deadlines: defaultDeadlines } as const
const at = (day: string, time = '10:00:00') => new Date(`2025-09-${day}T${time}+07:00`)
const act = { waitingSince: at('01'), decidedAt: at('01') }

test.for<['waiting' | 'returned' | 'rejected', Date, string, Date]>([
  ['waiting', at('08'), 'in_time', at('08')],
  ['waiting', at('08', '10:00:01'), 'overdue', at('11')],
  ['waiting', at('11', '10:00:01'), 'left_over', at('11')],
  ['returned', at('15', '23:59:59'), 'mend', at('16', '00:00:00')],
  ['returned', at('16', '00:00:01'), 'mend_over', at('16', '00:00:00')],
  ['rejected', at('04'), 'appeal', at('04')],
  ['rejected', at('04', '10:00:01'), 'appeal_over', at('04')],
])('an act that is %s, at %s: %s until %s', ([state, now, kind, until]) => {
  expect(whatNext({ ...act, state }, { campaign, hasAppeal: false, now })).toEqual({ kind, until })
})

test('what was returned late is mended as long as fresh help is recorded', () => {
  const returned = { ...act, state: 'returned', decidedAt: at('18') } as const

  expect(whatNext(returned, { campaign, hasAppeal: false, now: at('20') })).toEqual({ kind: 'mend', until: at('21') })
})

test('a rejection upheld is final', () => {
  expect(whatNext({ ...act, state: 'rejected' }, { campaign, hasAppeal: true, now: at('02') })).toEqual({
    kind: 'appeal_decided',
  })
})

test.for(['accepted', 'withdrawn'] as const)('nothing comes after an act is %s', (state) => {
  expect(whatNext({ ...act, state }, { campaign, hasAppeal: false, now: at('02') })).toBeUndefined()
})

test('in a finalised campaign nothing comes any more', () => {
  const finalised = { ...campaign, state: 'finalised' } as const

  expect(
    whatNext({ ...act, state: 'rejected' }, { campaign: finalised, hasAppeal: false, now: at('02') }),
  ).toBeUndefined()
})
