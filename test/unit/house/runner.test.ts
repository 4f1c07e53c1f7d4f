import { describe, expect, test } from 'vitest'
import { playwrightCount, vitestCount } from '#test/support/runner/counts.mjs'
import { closing } from '#test/support/runner/lanes.mjs'
import { choose } from '#test/support/runner/options.mjs'

const file = (name: string, ...statuses: string[]) => ({
  name: `/home/x/test/${name}`,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  message: '',
  assertionResults: statuses.map((status) => ({ status })),
})

describe('counting', () => {
  test('adds up what vitest says', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [file('unit/a.test.ts', 'passed', 'passed', 'failed')],
    }

    expect(vitestCount(report, ['unit'])).toMatchObject({ passed: 2, failed: 1 })
  })

  test('takes a file that could not be loaded for a failure', () => {
    const broken = { ...file('unit/a.test.ts'), status: 'failed', message: 'SyntaxError' }
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file('unit/b.test.ts', 'passed'), broken] }

    expect(vitestCount(report, ['unit'])).toMatchObject({ passed: 1, failed: 1 })
  })

  test('takes a project without one executed test for a failure', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [file('architecture.test.ts', 'passed'), file('routes/a.test.ts', 'skipped')],
    }

    expect(vitestCount(report, ['architecture', 'routes'])).toMatchObject({
      failed: 1,
      problems: ['No test of "routes" was executed.'],
    })
  })

  test('takes an end-to-end run without tests, or with a flaky one, for a failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0 }

    expect(playwrightCount({ stats, errors: [] })).toMatchObject({ passed: 0, failed: 1 })
    expect(playwrightCount({ stats: { ...stats, expected: 3, flaky: 1 }, errors: [] })).toMatchObject({
      passed: 3,
      failed: 1,
    })
  })
})

describe('choosing steps', () => {
  test('everything, but bench and db-generate, without options', () => {
    const choice = choose([])

    expect(choice.ok && choice.value.steps).toEqual(
      expect.arrayContaining(['lint', 'types', 'unused', 'schema', 'unit', 'integration', 'routes', 'build', 'e2e']),
    )
    expect(choice.ok && choice.value.steps).not.toContain('bench')
  })

  test('end to end is built first, and arguments after -- are handed on', () => {
    expect(choose(['--only', 'e2e', '--', '-g', 'verify'])).toEqual({
      ok: true,
      value: { steps: ['build', 'e2e'], rest: ['-g', 'verify'] },
    })
  })

  test('a step nobody knows is refused', () => {
    expect(choose(['--without', 'e2'])).toMatchObject({ ok: false })
    expect(choose(['e2e'])).toMatchObject({ ok: false })
  })
})

test('the closing line stands alone, and a run without a test is no success', () => {
  expect(closing({ passed: 12, failed: 0 })).toEqual({ line: '12 passed, 0 failed', exitCode: 0 })
  expect(closing({ passed: 12, failed: 1 })).toEqual({ line: '12 passed, 1 failed', exitCode: 1 })
  expect(closing({ passed: 0, failed: 0 })).toMatchObject({ exitCode: 1 })
})
