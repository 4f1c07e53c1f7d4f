import { expect, test } from 'vitest'
import type { Role } from '#server/domain/identity/contract.ts'
import { isSessionOver } from '#server/domain/identity/session-limits.ts'

const now = new Date('2026-09-08T02:00:00Z')
const HOUR = 3_600_000
const ago = (hours: number) => new Date(now.getTime() - hours * HOUR)

test.each<[string, Role | undefined, number, number, boolean]>([
  ['a volunteer used the phone 29 days ago', undefined, 60 * 24, 29 * 24, false],
  ['a volunteer left the phone for 30 days', undefined, 60 * 24, 30 * 24, true],
  ['a volunteer signed in half a year ago', undefined, 180 * 24, 0, true],
  ['a verifier looks again the next morning', 'verifier', 20, 14, false],
  ['an office person had lunch', 'office', 5, 1, false],
  ['an office person comes back the next morning', 'office', 20, 14, true],
  ['a council member signed in a week ago', 'council', 7 * 24, 0, true],
  ['an auditor signed in six days ago', 'auditor', 6 * 24, 1, false],
  ['an administrator was away for twelve hours', 'admin', 12, 12, true],
])('%s: over %s', (_who, role, signedIn, lastUsed, isOver) => {
  const grants = role === undefined ? [] : [{ role, campaignId: 'one' }]

  expect(isSessionOver({ createdAt: ago(signedIn), lastUsedAt: ago(lastUsed) }, grants, now)).toBe(isOver)
})
