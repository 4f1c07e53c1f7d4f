import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const STILL_RUNNING_MS = 30_000
const KILL_AFTER_MS = 10_000

/**
 * Runs one step as a child process. Its output is shown in full when it fails, in one line when it passes.
 * @returns {Promise<{ name: string, passed: number, failed: number }>}
 */
export async function runStep(step, { root, signal }) {
  const folder = mkdtempSync(join(tmpdir(), 'tds-report-'))
  try {
    const reportFile = join(folder, 'report.json')
    const began = Date.now()
    const { code, output } = await execute(step, { root, signal, reportFile })
    const result = judge(step, code, reportFile)
    show({ step, result, output, seconds: (Date.now() - began) / 1000 })
    return { name: step.name, passed: result.passed, failed: result.failed }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function judge(step, code, reportFile) {
  if (!step.count) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, problems: [] }

  const report = readReport(reportFile)
  if (!report) return { passed: 0, failed: 1, problems: [`It ended with code ${code} and left no report.`] }
  const counted = step.count(report)
  if (code === 0 || counted.failed > 0) return counted
  // An unhandled rejection or a failed teardown fails the run without failing a test.
  return { ...counted, failed: 1, problems: [...counted.problems, `It ended with code ${code} though no test failed.`] }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function show({ step, result, output, seconds }) {
  const passed = result.failed === 0
  const totals = step.count ? ` (${result.passed} passed, ${result.failed} failed)` : ''
  if (!passed) console.log(`\n──── ${step.name} ────\n${output.trimEnd()}`)
  for (const problem of result.problems) console.log(problem)
  console.log(`${passed ? '✓' : '✗'} ${step.name} ${seconds.toFixed(1)} s${totals}`)
}

function execute(step, { root, signal, reportFile }) {
  const isFlag = step.report?.startsWith('--')
  const [command, ...args] = isFlag ? [...step.command, `${step.report}=${reportFile}`] : step.command
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  const report = step.report && !isFlag ? { [step.report]: reportFile } : {}
  const env = { ...process.env, ...plain, ...step.env, ...report }
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
      if (step.loud) process.stdout.write(chunk)
    })
  }

  const alive = setInterval(() => console.log(`  … ${step.name} is running`), STILL_RUNNING_MS)
  const stop = () => stopChild(child)
  signal.addEventListener('abort', stop, { once: true })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  }).finally(() => {
    clearInterval(alive)
    signal.removeEventListener('abort', stop)
  })
}

/** Asked politely first (browsers, databases and servers end with it), then not. */
function stopChild(child) {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref()
}
