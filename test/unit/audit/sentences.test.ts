import { expect, test } from 'vitest'
import { auditLine } from '#server/domain/audit/audit-line.ts'
import { auditActions } from '#server/domain/audit/contract.ts'
import { locales } from '#server/domain/identity/contract.ts'
import { createWords } from '#server/words/words.ts'

const accountId = '0193a000-0000-7000-8000-000000000001'
const names = { people: new Map([[accountId, 'Lê Thị Thử']]), places: new Map(), acts: new Map() }
const event = {
  ...{ id: '0193a000-0000-7000-8000-000000000002', at: new Date('2026-09-01T03:00:00Z'), actorId: accountId },
  ...{ subjectKind: 'account', subjectId: accountId, details: {} },
}

test.each(locales)('every action is a sentence about somebody in %s', (locale) => {
  const sentences = auditActions.map((action) => auditLine({ ...event, action }, names, createWords(locale)).sentence)

  expect(sentences.filter((sentence) => !sentence.includes('Lê Thị Thử') || /[{}]/.test(sentence))).toEqual([])
  expect(new Set(sentences).size).toBe(auditActions.length)
})

test('a role is named in the words of the reader', () => {
  const given = { ...event, action: 'role_granted', details: { role: 'verifier', campaignId: null } }

  expect(auditLine(given, names, createWords('vi')).sentence).toBe(
    'Lê Thị Thử giao cho Lê Thị Thử vai trò: người xác minh',
  )
})

test('a sentence whose detail nobody knows ends without a hanging colon', () => {
  const given = { ...event, action: 'member_enrolled' }

  expect(auditLine(given, names, createWords('vi')).sentence).toBe('Lê Thị Thử ghi Lê Thị Thử vào tập thể')
})

test('what the system did itself has no person', () => {
  const computed = { ...event, actorId: null, action: 'nomination_list.computed' }

  expect(auditLine(computed, names, createWords('vi')).sentence).toMatch(/^Hệ thống lập/)
})
