import { expect, test } from 'vitest'
import { answerOutages } from '#server/edge/http/answer-outages.ts'
import { createLog } from '#server/platform/log.ts'

function house() {
  const lines: string[] = []
  const log = createLog({ level: 'info', destination: { write: (line) => lines.push(line) } })
  const gone = Object.assign(new Error('write CONNECTION_CLOSED'), { code: 'CONNECTION_CLOSED' })
  const resources = { db: {} }
  const application = answerOutages(
    {
      resources,
      boards: {
        read: async () => 'a board',
        lose: async () => Promise.reject(new Error('Failed query', { cause: gone })),
        err: async () => Promise.reject(new TypeError('a bug')),
        count: () => 3,
      },
    },
    log,
  )
  return { application, resources, lines }
}

test('a query that meets an outage becomes the answer 503, and is logged once', async () => {
  const { application, lines } = house()

  const thrown: unknown = await application.boards.lose().catch((error: unknown) => error)

  expect(thrown instanceof Response && thrown.status).toBe(503)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('CONNECTION_CLOSED')
})

test('a bug stays the error it is', async () => {
  await expect(house().application.boards.err()).rejects.toThrow(TypeError)
})

test('what works is not touched', async () => {
  const { application, resources } = house()

  expect(await application.boards.read()).toBe('a board')
  expect(application.boards.count()).toBe(3)
  expect(application.resources).toBe(resources)
})
