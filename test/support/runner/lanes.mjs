import { runStep } from './run-step.mjs'

/**
 * Runs stages of lanes of steps (see steps.mjs) and adds up what they counted. Everything runs even after a failure,
 * so that one run tells all; only a step that needs a failed one is not tried, and counts as failed.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runLanes(stages, { root, signal }) {
  const results = []
  for (const stage of stages) {
    const isStopped = () => signal.aborted
    await Promise.all(stage.map((lane) => runLane(lane, { root, signal, results, isStopped })))
  }
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
  }
}

/** The one closing line of a run, and its exit code. */
export function closing({ passed, failed }) {
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed === 0 && passed > 0 ? 0 : 1 }
}

async function runLane(lane, { root, signal, results, isStopped }) {
  for (const step of lane) {
    const needed = results.find((result) => result.name === step.needs)
    if (isStopped()) {
      results.push(notRun(step, 'stopped'))
    } else if (needed && needed.failed > 0) {
      results.push(notRun(step, `needs ${step.needs}`))
    } else {
      results.push(await runStep(step, { root, signal }))
    }
  }
}

function notRun(step, why) {
  console.log(`✗ ${step.name}: not run (${why})`)
  return { name: step.name, passed: 0, failed: 1 }
}
