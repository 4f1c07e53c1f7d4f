import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findLockHolder, lockFolder } from '#server/platform/data-folder-lock.ts'

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tds-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a folder that is held names its holder', () => {
  const folder = emptyFolder()
  lockFolder(folder)

  expect(lockFolder(folder)).toEqual({ ok: false, error: { code: 'held', pid: process.pid } })
  expect(findLockHolder(folder)).toBe(process.pid)
})

test('a folder that was released can be taken again', () => {
  const folder = emptyFolder()
  const first = lockFolder(folder)
  if (first.ok) first.value.release()

  expect(findLockHolder(folder)).toBeUndefined()
  expect(lockFolder(folder).ok).toBe(true)
})

test('a holder whose number was given to a later process does not hold', () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'lock.7'), JSON.stringify({ pid: process.pid, mark: 'another boot/1' }))

  expect(lockFolder(folder).ok).toBe(true)
  expect(readdirSync(folder)).toEqual(['lock.8'])
})

test('a lock file that a power cut spoilt does not hold', () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'lock.1'), '')

  expect(lockFolder(folder).ok).toBe(true)
})
