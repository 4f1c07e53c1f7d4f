import { expect, test } from 'vitest'
import { type AppealCircumstances, canAppeal } from '#server/domain/assistance/appeal.ts'
import { defaultDeadlines } from '#server/domain/campaigns/contract.ts'
import type { Role } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'

const rejectedAt = new Date('2025-09-08T10:00:00+07:00')
const until = new Date('2025-09-11T10:00:00+07:00')
const person = (accountId: string, ...roles: Role[]): Actor => ({
  ...{ accountId, wardId: '00082', fullName: 'Người Thử' },
  grants: roles.map((role) => ({ role, campaignId: null })),
})
const act = { authorId: 'author', keyedById: 'keyer', state: 'rejected' } as const
const seen: AppealCircumstances = {
  campaign: { state: 'running', endsOn: '2025-09-13', deadlines: defaultDeadlines },
  rejection: { decidedAt: rejectedAt },
  hasAppeal: false,
  now: rejectedAt,
}

test.for<[string, Actor, Partial<AppealCircumstances>, string]>([
  ['a stranger', person('stranger'), {}, 'not_found'],
  ['an office person', person('office', 'office'), {}, 'not_found'],
  ['who keyed it in', person('keyer'), {}, 'not_the_author'],
  ['an author who audits', person('author', 'auditor'), {}, 'read_only_role'],
  ['a second time', person('author'), { hasAppeal: true }, 'appealed_already'],
  ['after a decision that was taken back', person('author'), { rejection: undefined }, 'not_rejected'],
  [
    'in a finalised campaign',
    person('author'),
    { campaign: { ...seen.campaign, state: 'finalised' } },
    'campaign_finalised',
  ],
])('%s cannot appeal', ([, actor, part, code]) => {
  expect(canAppeal(act, actor, { ...seen, ...part })).toMatchObject({ ok: false, error: { code } })
})

test.for(['waiting', 'returned', 'accepted', 'withdrawn'] as const)('an act that is %s is not appealed', (state) => {
  expect(canAppeal({ ...act, state }, person('author'), seen)).toMatchObject({ error: { code: 'not_rejected' } })
})

test('the author appeals until the last moment of the campaign’s days, also when it is closed', () => {
  const closed = { ...seen.campaign, state: 'closed' as const }
  const shorter = { ...seen.campaign, deadlines: { ...defaultDeadlines, appealWithinDays: 1 } }
  const at = (now: Date, campaign: AppealCircumstances['campaign'] = closed) =>
    canAppeal(act, person('author'), { ...seen, campaign, now })

  expect(at(until)).toEqual({ ok: true, value: { until } })
  expect(at(new Date(until.getTime() + 1))).toEqual({
    ok: false,
    error: { code: 'appeal_window_closed', closedAt: until },
  })
  expect(at(new Date('2025-09-09T10:00:01+07:00'), shorter).ok).toBe(false)
})
