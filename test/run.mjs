/**
 * What `npm test` runs: installs what is missing, then every check, and ends with one line of totals alone.
 * Plain node with `node:` imports only, as nothing is installed yet when it starts.
 *
 *   node test/run.mjs                  everything
 *   node test/run.mjs --without e2e    everything but that step (repeatable)
 *   node test/run.mjs --only e2e       that step with what it needs (repeatable); also `bench` and `db-generate`
 *   node test/run.mjs --only unit      one vitest project: unit, integration, routes, realtime, architecture
 */
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from '#server/install.mjs'
import { closing, runLanes } from './support/runner/lanes.mjs'
import { choose, usage } from './support/runner/options.mjs'
import { lanes } from './support/runner/steps.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort())
// A reader that goes away (`npm test | head`) must not orphan the children.
process.stdout.on('error', () => stopping.abort())

process.exitCode = await main(process.argv.slice(2))

async function main(argv) {
  const choice = choose(argv)
  if (!choice.ok) {
    console.error(`${choice.problem}\n\n${usage}`)
    return 2
  }

  try {
    await installIfNeeded({ root, say: console.log, signal: stopping.signal })
  } catch (error) {
    console.error(error.message)
    console.log(closing({ passed: 0, failed: 1 }).line)
    return 1
  }
  const { line, exitCode } = closing(await runLanes(lanes(choice.value), { root, signal: stopping.signal }))
  console.log(`\n${line}`)
  return exitCode
}
