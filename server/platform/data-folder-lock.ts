import { randomUUID } from 'node:crypto'
import { linkSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere, writePrivateFile } from './private-file.ts'
import { grant, type Result, refuse } from './result.ts'
import { isErrorWithCode, isRunning, startMark } from './running-processes.ts'

/*
 * One process at a time holds a folder, and a kill -9 frees it. Node has no flock, so the lock is a row of numbered
 * files: whoever makes number N+1 after finding the holder of N dead has it (a hard link is made by one process
 * only). The newest number is never removed, not even on release: otherwise a slow second process could still make
 * N+1 after a third one has begun again at 1.
 */

const PREFIX = 'lock.'

export type FolderLock = { release(): void }
type Holder = { pid: number; mark: string; released?: boolean }

/** Takes the folder for this process, or says which process holds it. */
export function lockFolder(folder: string): Result<FolderLock, { code: 'held'; pid: number }> {
  for (;;) {
    const newest = newestNumber(folder)
    const holder = readHolder(folder, newest)
    if (holder && isHolding(holder)) return refuse({ code: 'held', pid: holder.pid })
    if (newest > 0 && !holder) continue

    const mine = newest + 1
    if (!makeNumber(folder, mine)) continue
    if (newestNumber(folder) !== mine) {
      rmSync(fileOf(folder, mine), { force: true })
      continue
    }
    for (const older of listNumbers(folder)) if (older < mine) rmSync(fileOf(folder, older), { force: true })
    return grant({ release: () => markReleased(folder, mine) })
  }
}

/** The process that holds the folder, if one does. */
export function findLockHolder(folder: string): number | undefined {
  const holder = readHolder(folder, newestNumber(folder))
  return holder && isHolding(holder) ? holder.pid : undefined
}

function isHolding(holder: Holder): boolean {
  return !holder.released && isRunning(holder.pid) && startMark(holder.pid) === holder.mark
}

function makeNumber(folder: string, number: number): boolean {
  const draft = join(folder, `claim.${randomUUID()}`)
  writePrivateFile(draft, JSON.stringify(ownHolder()))
  try {
    linkSync(draft, fileOf(folder, number))
    return true
  } catch (error) {
    if (isErrorWithCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function markReleased(folder: string, number: number): void {
  writePrivateFile(fileOf(folder, number), JSON.stringify({ ...ownHolder(), released: true }))
}

function ownHolder(): Holder {
  return { pid: process.pid, mark: startMark(process.pid) }
}

function readHolder(folder: string, number: number): Holder | undefined {
  const text = readIfThere(fileOf(folder, number))
  if (text === undefined) return undefined
  try {
    const found: unknown = JSON.parse(text)
    return isHolder(found) ? found : deadHolder()
  } catch {
    return deadHolder()
  }
}

/** A file that is not ours or was spoilt by a power cut holds nothing. */
function deadHolder(): Holder {
  return { pid: 0, mark: '', released: true }
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'pid' in value && 'mark' in value
}

function newestNumber(folder: string): number {
  return Math.max(0, ...listNumbers(folder))
}

function listNumbers(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => Number(name.slice(PREFIX.length)))
    .filter((number) => Number.isSafeInteger(number) && number > 0)
}

function fileOf(folder: string, number: number): string {
  return join(folder, `${PREFIX}${number}`)
}
