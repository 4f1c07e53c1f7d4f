import { expect, test } from 'vitest'
import { createLog } from '#server/platform/log.ts'
import { withinRequest } from '#server/platform/request-scope.ts'

test('a line written deep in the work of a request names it, and one written outside does not', async () => {
  const lines: string[] = []
  const log = createLog({ level: 'info', destination: { write: (line) => lines.push(line) } })
  const facts = { requestId: '0190a1b2-0000-7000-8000-123456789012', method: 'POST', path: '/record' }

  await withinRequest(facts, async () => {
    await new Promise((done) => setImmediate(done))
    log.info({ code: 'late' }, 'deep in the work')
  })
  log.info('outside')

  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ ...facts, code: 'late' })
  expect(lines[1]).not.toContain('requestId')
})
