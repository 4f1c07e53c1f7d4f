import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { playwrightCount } from '#test/support/runner/counts.mjs'
import { runLanes } from '#test/support/runner/lanes.mjs'

const node = process.execPath

describe('running', () => {
  const script = (name: string, source: string, more = {}) => ({ name, command: [node, '-e', source], ...more })
  const run = (lanes: object[][][]) => runLanes(lanes, { root: process.cwd(), signal: new AbortController().signal })

  test('goes on after a failure, and does not try what needs the failed step', async () => {
    const build = script('build', 'process.exit(1)')

    expect(await run([[[build, script('lint', '')], []], [[script('e2e', '', { needs: 'build' })]]])).toEqual({
      passed: 1,
      failed: 2,
    })
  })

  test('takes a step that leaves no report for a failure', async () => {
    const silent = script('tests', '', { report: 'REPORT_FILE', count: playwrightCount })

    expect(await run([[[silent]]])).toEqual({ passed: 0, failed: 1 })
  })

  test('stops its children when it is told to stop', async () => {
    const program = `
      import { runLanes } from '#test/support/runner/lanes.mjs'
      const stop = new AbortController()
      process.on('SIGTERM', () => stop.abort())
      const step = { name: 'long', loud: true, command: [process.execPath, '-e', 'console.log("begun " + process.pid); setInterval(() => {}, 1000)'] }
      console.log(await runLanes([[[step, { name: 'next', command: ['false'] }]]], { root: '.', signal: stop.signal }))`
    const runner = spawn(node, ['--input-type=module', '-e', program])
    let said = ''
    for await (const chunk of runner.stdout) {
      said += chunk
      if (/begun \d+\n/.test(said)) runner.kill('SIGTERM')
    }
    if (runner.exitCode === null) await once(runner, 'exit')

    expect(said).toContain('{ passed: 0, failed: 2 }')
    const child = Number(/begun (\d+)/.exec(said)?.[1])
    expect(() => process.kill(child, 0)).toThrow(/ESRCH/)
  })
})
