import { playwrightCount, vitestCount } from './counts.mjs'
import { vitestProjects } from './options.mjs'

/**
 * The steps in the order they run. Steps of one lane run one after the other, the lanes of one stage side by side
 * (two cores); a stage begins when the one before has ended. The browsers begin as soon as there is a build: they wait
 * as much as they work, and a run one after the other leaves half of the machine idle. Only measurements run alone.
 */
export function lanes({ steps, rest }) {
  const projects = vitestProjects.filter((name) => steps.includes(name))
  const checks = ['lint', 'types', 'unused', 'schema', 'build', 'db-generate'].filter((name) => steps.includes(name))
  const checked = [...checks, 'e2e'].filter((name) => steps.includes(name))
  return [
    [checked.map((name) => step(name, rest)), projects.length > 0 ? [vitest(projects, rest)] : []],
    ...(steps.includes('bench') ? [[[step('bench', rest)]]] : []),
  ]
}

const node = process.execPath
/** Biome asks neither for a terminal nor for NO_COLOR. */
const colours = process.stdout.isTTY ? '--colors=force' : '--colors=off'
const bin = (path) => `node_modules/${path}`

function step(name, rest) {
  const known = {
    lint: { command: [node, bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', colours, '.'] },
    types: { command: [node, bin('typescript/bin/tsc'), '--noEmit', '-p', '.'] },
    unused: { command: [node, bin('knip/bin/knip.js'), '--no-config-hints'] },
    schema: { command: [node, 'test/support/runner/check-schema.mjs'] },
    build: { command: [node, 'test/support/runner/build.mjs'] },
    'db-generate': {
      command: [node, bin('drizzle-kit/bin.cjs'), 'generate', '--config', 'db/drizzle.config.ts', ...rest],
      loud: true,
    },
    e2e: {
      command: [node, bin('playwright/cli.js'), 'test', '--config', 'test/playwright.config.ts', ...rest],
      needs: 'build',
      report: 'PLAYWRIGHT_JSON_OUTPUT_FILE',
      count: playwrightCount,
    },
    bench: { command: [node, '--import', 'tsx', 'test/bench/run.ts', ...rest], needs: 'build', loud: true },
  }
  return { name, ...known[name] }
}

function vitest(projects, rest) {
  return {
    name: projects.length === vitestProjects.length ? 'tests' : projects.join(', '),
    command: [
      node,
      bin('vitest/vitest.mjs'),
      'run',
      '--config',
      'test/vitest.config.ts',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      ...rest,
    ],
    report: '--outputFile.json',
    count: (report) => vitestCount(report, projects),
  }
}
