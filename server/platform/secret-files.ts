import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere, syncFolder, writePrivateFile } from './private-file.ts'
import { isErrorWithCode } from './running-processes.ts'

/*
 * Each campaign has a random part of its own in what its citizens' keys are made with, in a file outside the database
 * and its backups. The secret that all campaigns share cannot be destroyed while one still runs; this can.
 */

export type SecretFiles = {
  read(campaignId: string): string | undefined
  /** Makes it, or answers what another process made in the same moment. */
  make(campaignId: string): string
  /** Where it lies, or would. */
  pathOf(campaignId: string): string
  /** Makes the folder they lie in. */
  prepare(): void
  destroy(campaignId: string): void
  list(): string[]
}

const NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The campaigns' own secrets in a data folder. */
export function secretFiles(dataDir: string): SecretFiles {
  const folder = join(dataDir, 'campaign-secrets')
  const pathOf = (campaignId: string) => {
    if (!NAME.test(campaignId)) throw new Error('A secret is named by its campaign.')
    return join(folder, campaignId)
  }
  const read = (campaignId: string) => readIfThere(pathOf(campaignId))?.trim() || undefined
  const prepare = () => void mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    read,
    make: (campaignId) => {
      prepare()
      const draft = join(folder, `draft.${process.pid}.${randomBytes(6).toString('hex')}`)
      writePrivateFile(draft, `${randomBytes(32).toString('base64url')}\n`)
      try {
        // A link is made by one process alone and appears whole.
        linkSync(draft, pathOf(campaignId))
        syncFolder(folder)
      } catch (error) {
        if (!isErrorWithCode(error, 'EEXIST')) throw error
      } finally {
        rmSync(draft, { force: true })
      }
      const made = read(campaignId)
      if (!made) throw new Error('A secret that was just made cannot be read.')
      return made
    },
    pathOf,
    prepare,
    destroy: (campaignId) => {
      rmSync(pathOf(campaignId), { force: true })
      if (existsSync(folder)) syncFolder(folder)
    },
    list: () => (existsSync(folder) ? readdirSync(folder).filter((name) => NAME.test(name)) : []),
  }
}
