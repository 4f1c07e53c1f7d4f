/**
 * What a vitest JSON report says, by project. A project without one executed test is a failure: a glob that stopped
 * matching would otherwise pass for ever.
 */
export function vitestCount(report, projects) {
  const problems = []
  let failed = report.numFailedTests
  for (const file of report.testResults) {
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      failed += 1
      problems.push(`${file.name}: ${file.message || 'could not be loaded'}`)
    }
  }
  for (const name of projects) {
    const executed = report.testResults.filter((file) => projectOf(file.name) === name).some(hasExecuted)
    if (!executed) {
      failed += 1
      problems.push(`No test of "${name}" was executed.`)
    }
  }
  return { passed: report.numPassedTests, failed, problems }
}

/** What a Playwright JSON report says; a flaky test is a failure, as there are no retries. */
export function playwrightCount(report) {
  const { expected, unexpected, flaky } = report.stats
  const errors = unexpected === 0 ? report.errors.map((error) => error.message ?? String(error.value)) : []
  const problems = expected + unexpected + flaky === 0 ? ['No end-to-end test was executed.', ...errors] : errors
  return { passed: expected, failed: unexpected + flaky + problems.length, problems }
}

function projectOf(file) {
  return /[\\/]test[\\/]([a-z]+)(?:\.test\.ts$|[\\/])/.exec(file)?.[1]
}

function hasExecuted(file) {
  return file.assertionResults.some((test) => test.status === 'passed' || test.status === 'failed')
}
