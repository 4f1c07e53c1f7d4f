import { expect, test } from 'playwright/test'
import { listClusterProcesses } from '#server/platform/embedded-postgres/left-over.ts'
import { addressOf, killEverything, npm, ownSettings, type Started } from '#test/support/process/npm-start.ts'

/** The start as people run it: real npm, real build, embedded database. No browser is needed to see that it serves. */
test.describe.configure({ timeout: 240_000 })

const office = ['run', 'account', '--', 'create', '--name', 'Nguyễn Bịa Đặt', '--role', 'office', '--login']
const own = ownSettings()
const started: Started[] = []

function start(settings = own.settings): Started {
  const run = npm(['start'], settings)
  started.push(run)
  return run
}

test.afterAll(async () => {
  for (const run of started) if (run.child.exitCode === null) await killEverything(run, own.cluster)
  own.remove()
})

test('what npm start acknowledged is there after kill -9 of everything', async () => {
  const first = start()
  const address = await addressOf(first)
  expect((await fetch(address)).status).toBe(200)
  expect(first.lines.join('\n')).toContain('npm run account')
  await test.step('a task on the command line works beside the server', async () => {
    expect(await npm([...office, 'mot@example.vn'], own.settings).ended).toBe(0)
  })

  await killEverything(first, own.cluster)
  const again = start()
  await addressOf(again)

  expect(again.lines.join('\n')).not.toContain('npm run account')
  expect(await npm([...office, 'mot@example.vn'], own.settings).ended).toBe(1)
  await killEverything(again, own.cluster)
})

test('of two starts on one data folder the second says so and stops', async () => {
  const first = start()
  await addressOf(first)

  const second = start()

  expect(await second.ended).toBe(1)
  expect(second.lines.join('\n')).toContain('already runs on this data folder')
  await killEverything(first, own.cluster)
})

for (const [what, stop] of [
  ['SIGTERM to npm', (pid: number) => process.kill(pid, 'SIGTERM')],
  // A terminal sends it to the whole process group.
  ['Ctrl-C', (pid: number) => process.kill(-pid, 'SIGINT')],
] as const) {
  test(`${what} stops everything, the database included`, async () => {
    const run = start()
    await addressOf(run)

    stop(run.child.pid ?? 0)

    await run.ended
    expect(listClusterProcesses(own.cluster)).toEqual([])
  })
}

for (const [settings, line] of [
  [{ PORT: 'abc' }, 'PORT is not a whole number; for example PORT=3000'],
  [{ DATABASE_URL: 'postgres://a:b@localhost:1/c' }, 'CAMPAIGN_SECRET must be given together with DATABASE_URL'],
] as const) {
  test(`npm start ends with one line: ${line}`, async () => {
    const run = start({ ...own.settings, ...settings })

    expect(await run.ended).toBe(1)
    expect(run.lines.filter((shown) => shown.includes(line))).toHaveLength(1)
    expect(run.lines.join('\n')).not.toContain('    at ')
  })
}
