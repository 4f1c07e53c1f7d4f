/**
 * Completes package-lock.json after a change of packages:  node test/support/complete-lockfile.mjs
 *
 * npm 11 leaves optional packages for other systems out of a lockfile that it writes beside an existing node_modules,
 * and `npm ci` then refuses that file (npm/cli issue 9846). Each left-out package is entered with the version its
 * parent asks for and the system its name tells.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url))
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const added = complete(lock)
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(added.length > 0 ? `Added ${added.length}:\n${added.join('\n')}` : 'The lockfile is complete.')
}

/**
 * Optional packages that a lockfile promises and does not list.
 * @param {{ packages: Record<string, any> }} lock
 * @returns {{ parent: string, name: string, version: string }[]}
 */
export function missingOptionals({ packages }) {
  return Object.entries(packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !visibleFrom(packages, parent, name))
      .map(([name, version]) => ({ parent, name, version })),
  )
}

/** What of a lockfile says where packages were fetched from; a host of one machine is of no use on another. */
export function namedHosts({ packages }) {
  return Object.entries(packages)
    .filter(([, entry]) => entry.resolved && !entry.link)
    .map(([path, entry]) => `${path}: ${entry.resolved}`)
}

/** Adds what is missing to the lockfile; answers where. */
export function complete(lock) {
  const added = []
  for (const { parent, name, version } of missingOptionals(lock)) {
    const beside = `${parent.slice(0, parent.lastIndexOf('node_modules/'))}node_modules/${name}`
    // Beside its parent, or below it where another version already stands there.
    const path = lock.packages[beside] ? `${parent}/node_modules/${name}` : beside
    lock.packages[path] = entryFor(name, version, lock.packages[parent])
    added.push(path)
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  return added
}

function visibleFrom(packages, parent, name) {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (at === '') return false
  }
}

function entryFor(name, version, parent) {
  const words = name.replace('windows', 'win32').split(/[^a-z0-9]+/)
  const os = systems.filter((system) => words.some((word) => word.startsWith(system)))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.some((word) => word.includes('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : []
  return {
    version: version.replace(/^[~^]/, ''),
    ...(cpu.length > 0 && { cpu }),
    ...(parent.dev && { dev: true }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}
