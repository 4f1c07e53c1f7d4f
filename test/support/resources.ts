import { createHash } from 'node:crypto'
import type { Database, Transaction } from '#db/client.ts'
import { stoppedClock } from '#server/platform/clock.ts'
import { createEvents } from '#server/platform/events.ts'
import { uuidV7Ids } from '#server/platform/ids.ts'
import type { Log } from '#server/platform/log.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { Storage } from '#server/platform/storage.ts'
import { testNow } from './factories/sequence.ts'
import { noteError } from './written-errors.ts'

export type TestResources = Resources & { clock: ReturnType<typeof stoppedClock> }

/** What commands work with, on a test's database: a clock that stands still, files in memory, a log that fails the test. */
export function testResources(db: Database | Transaction, { now = testNow } = {}): TestResources {
  return {
    db,
    clock: stoppedClock(now),
    ids: uuidV7Ids,
    log: strictLog(),
    events: createEvents((error) => noteError(`a listener failed: ${String(error)}`)),
    storage: memoryStorage(),
  }
}

/** A log in which an error or worse fails the test that caused it. */
export function strictLog(): Log {
  const ignore = () => {}
  const fail = (first: string | object, message?: string) => {
    const cause = typeof first === 'object' && 'err' in first ? `: ${String(first.err)}` : ''
    noteError(`${message ?? (typeof first === 'string' ? first : JSON.stringify(first))}${cause}`)
  }
  return { debug: ignore, info: ignore, warn: ignore, error: fail, fatal: fail }
}

export function memoryStorage(): Storage {
  const files = new Map<string, { bytes: Uint8Array; writtenAt: Date }>()
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      files.set(sha256, { bytes, writtenAt: new Date() })
      return sha256
    },
    get: async (sha256) => files.get(sha256)?.bytes,
    has: async (sha256) => files.has(sha256),
    remove: async (sha256) => {
      files.delete(sha256)
    },
    listWrittenBefore: async function* (before) {
      for (const [sha256, { writtenAt }] of files) if (writtenAt < before) yield sha256
    },
  }
}
