import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const sources = fileURLToPath(new URL('../../../server', import.meta.url))
const builder = 'node_modules/@remix-run/dev/dist/cli.js'
/** Stands for the real build: makes a server that says it runs and which words it was given. */
const build = `
import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('build/server', { recursive: true })
const says = 'console.log("served", process.env.NODE_ENV, ...process.argv.slice(2))'
for (const name of ['index', 'cli']) writeFileSync('build/server/' + name + '.js', says)
`

/** A build without end; it writes, so that it ends with the start that reads it. */
const endlessBuild = 'setInterval(() => console.log(), 100)'

/** A project with the real start in it and everything else made up. */
function makeProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'tds start '))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const name of ['start.mjs', 'install.mjs', 'build.mjs']) cpSync(join(sources, name), join(root, 'server', name))
  write(root, 'package.json', '{ "type": "module" }')
  write(root, 'package-lock.json', '{ "packages": {} }')
  write(root, 'node_modules/.package-lock.json', '{ "packages": {} }')
  write(root, 'app/page.ts', '')
  write(root, builder, build)
  return root
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function launch(root: string, ...words: string[]) {
  const child = spawn(process.execPath, [join(root, 'server', 'start.mjs'), ...words], { cwd: '/' })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const shown: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => shown.push(String(part)))
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, shown: shown.join('') }))
  return { child, ended }
}

test('the first start builds, the second does not, and a changed source is built again', async () => {
  const root = makeProject()

  const first = await launch(root).ended
  const second = await launch(root).ended
  write(root, 'app/page.ts', 'changed')
  const third = await launch(root).ended

  expect(first).toEqual({ code: 0, shown: 'Building the pages and the server …\nserved production\n' })
  expect(second).toEqual({ code: 0, shown: 'served production\n' })
  expect(third).toEqual(first)
})

test('a task on the command line gets its words', async () => {
  const root = makeProject()
  await launch(root).ended

  const { code, shown } = await launch(root, '--cli', 'account', 'create', '--name', 'Người Bịa Đặt').ended

  expect({ code, shown }).toEqual({ code: 0, shown: 'served production account create --name Người Bịa Đặt\n' })
})

test('a build that fails shows its end, serves nothing and is tried again', async () => {
  const root = makeProject()
  write(root, builder, 'console.error("the page has a fault"); process.exit(2)')

  const failed = await launch(root).ended
  write(root, builder, build)
  const mended = await launch(root).ended

  expect(failed.code).toBe(1)
  expect(failed.shown).toContain('The build failed (code 2):\nthe page has a fault')
  expect(mended.shown).toContain('served')
})

test('SIGTERM while it builds stops the build too, and nothing is served', async () => {
  const root = makeProject()
  write(
    root,
    builder,
    `import { writeFileSync } from 'node:fs'; writeFileSync('pid', String(process.pid)); ${endlessBuild}`,
  )
  const { child, ended } = launch(root)
  await vi.waitFor(() => expect(existsSync(join(root, 'pid'))).toBe(true), { timeout: 20_000 })
  const builderPid = Number(readFileSync(join(root, 'pid'), 'utf8'))

  child.kill('SIGTERM')

  expect(await ended).toEqual({ code: 143, shown: 'Building the pages and the server …\n' })
  await vi.waitFor(() => expect(() => process.kill(builderPid, 0)).toThrow('ESRCH'), { timeout: 20_000 })
  expect(existsSync(join(root, 'build', '.stamp'))).toBe(false)
})

test('while one start builds, another says so and stops; one that was killed does not stand in the way', async () => {
  const root = makeProject()
  write(root, builder, endlessBuild)
  const { child, ended } = launch(root)
  await vi.waitFor(() => expect(existsSync(join(root, 'build', '.preparing'))).toBe(true), { timeout: 20_000 })

  const second = await launch(root).ended
  child.kill('SIGKILL')
  await ended
  write(root, builder, build)
  const third = await launch(root).ended

  expect(second.code).toBe(1)
  expect(second.shown).toBe(
    `Another start (process ${child.pid}) installs or builds in this folder: wait until it is done.\n`,
  )
  expect(third.code).toBe(0)
})

test('words it does not know end the start with one line', async () => {
  const { code, shown } = await launch(makeProject(), '--serve').ended

  expect(code).toBe(1)
  expect(shown).toMatch(/^"--serve" is not understood.*\n$/)
})
