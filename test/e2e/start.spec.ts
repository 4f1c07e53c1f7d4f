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

test('npm start serves, outlives kill -9 of everything, refuses a second start and stops whole', async () => {
  const first = start()
  const address = await addressOf(first)
  await test.step('it serves and tells how to make the first account', async () => {
    expect((await fetch(address)).status).toBe(200)
    expect(first.lines.join('\n')).toContain('npm run account')
  })

  await test.step('a task on the command line works beside it', async () => {
    expect(await npm([...office, 'mot@example.vn'], own.settings).ended).toBe(0)
  })

  await test.step('a second start on the data folder says so and stops', async () => {
    const second = start()
    expect(await second.ended).toBe(1)
    expect(second.lines.join('\n')).toContain('already runs on this data folder')
  })

  await killEverything(first, own.cluster)
  const again = start()
  await addressOf(again)
  await test.step('after kill -9 of everything what was acknowledged is there', async () => {
    const repeated = npm([...office, 'mot@example.vn'], own.settings)
    expect(await repeated.ended).toBe(1)
    expect(again.lines.join('\n')).not.toContain('npm run account')
  })

  await test.step('SIGTERM to npm stops everything, the database included', async () => {
    again.child.kill('SIGTERM')
    await again.ended
    expect(listClusterProcesses(own.cluster)).toEqual([])
  })

  const last = start()
  await addressOf(last)
  await test.step('Ctrl-C stops everything, the database included', async () => {
    // A terminal sends it to the whole process group.
    if (last.child.pid) process.kill(-last.child.pid, 'SIGINT')
    await last.ended
    expect(listClusterProcesses(own.cluster)).toEqual([])
  })
})

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
