import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { notices, outbox } from '#db/schema/index.ts'
import { startBackground } from '#server/background.ts'
import { handleOutboxRow } from '#server/platform/outbox-reading.ts'
import { accepting } from '#test/integration/assistance/verdict-scene.ts'
import { freshDatabase } from '#test/support/database.ts'
import { noticeScene } from './scene.ts'

vi.setConfig({ testTimeout: 60_000 })
const patient = { timeout: 30_000, interval: 50 }

/** A verdict that is committed, and nothing done about it yet. */
async function committedVerdict() {
  const database = await freshDatabase()
  const scene = await noticeScene(database.db)
  await scene.assistance.recordVerdicts(scene.verifier, [accepting(await scene.act())])
  const state = async () => ({
    notices: await database.db.select().from(notices),
    unhandled: (await database.db.select().from(outbox)).filter(({ handledAt }) => handledAt === null).length,
  })
  return { ...scene, url: database.url, state }
}

test.each(['before-commit', 'after-commit'])(
  'a server killed in a handler (%s) loses no notice and doubles none',
  async (where) => {
    const { application, url, state } = await committedVerdict()
    await killInside(url, where)
    const left = await state()

    const background = await startBackground(application, { target: url, isAlone: true })
    onTestFinished(background.stop)

    const isDone = where === 'after-commit'
    expect([left.notices.length, left.unhandled]).toEqual(isDone ? [1, 0] : [0, 1])
    await vi.waitFor(async () => expect((await state()).unhandled).toBe(0), patient)
    expect((await state()).notices).toHaveLength(1)
  },
)

test('what is written while the server runs is told at once, without waiting for the next minute', async () => {
  const { application, assistance, verifier, act, url, state } = await committedVerdict()
  const background = await startBackground(application, { target: url, isAlone: true })
  onTestFinished(background.stop)
  await vi.waitFor(async () => expect((await state()).notices).toHaveLength(1), patient)
  const told = new Promise<readonly string[]>((done) => {
    application.resources.events.on('noticesChanged', ({ accountIds }) => done(accountIds))
  })

  const one = await act()
  await assistance.recordVerdicts(verifier, [accepting(one)])

  expect(await told).toEqual([one.authorId])
  expect((await state()).notices).toHaveLength(2)
})

test('two that handle one row at the same time tell it once', async () => {
  const { application, state } = await committedVerdict()
  const { resources, notices: context } = application
  const [row] = await resources.db.select().from(outbox)

  await Promise.all([1, 2, 3].map(() => handleOutboxRow(resources, context.outboxReaders, { id: row?.id })))

  expect((await state()).notices).toHaveLength(1)
})

test('a handler that fails leaves the row with its error, and nothing of its effect', async () => {
  const { application, state } = await committedVerdict()
  const { resources, notices: context } = application
  const [row] = await resources.db.select().from(outbox)
  const failing = {
    ...context.outboxReaders,
    verdicts_given: async (...given: Parameters<typeof context.outboxReaders.verdicts_given>) => {
      await context.outboxReaders.verdicts_given(...given)
      throw new Error('number 0912 345 678 could not be reached')
    },
  }

  await expect(handleOutboxRow(resources, failing, { id: row?.id })).rejects.toThrow('could not be reached')

  const [left] = await resources.db.select().from(outbox)
  expect(left).toMatchObject({ attempts: 1, handledAt: null })
  expect(left?.lastError).not.toContain('0912')
  expect((await state()).notices).toEqual([])
})

/** Lets another process take the row, and kills it where it stands. */
async function killInside(url: string, where: string): Promise<void> {
  const script = fileURLToPath(new URL('../../support/process/die-in-outbox.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, url, where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await once(createInterface({ input: child.stdout }), 'line')
  child.kill('SIGKILL')
  await once(child, 'exit')
}
