import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const PROGRESS_EVERY_MS = 5_000

/**
 * Brings node_modules to what the lockfile says; does nothing where it already is. Shared by `npm start` and
 * `npm test`, hence plain node with `node:` imports only.
 * @param {{ root: string, say: (line: string) => void, signal?: AbortSignal }} options
 * @returns {Promise<boolean>} whether anything was installed; rejects with a sentence where it could not be
 */
export async function installIfNeeded({ root, say, signal }) {
  const wanted = fingerprint(root)
  const stamp = join(root, 'node_modules', '.stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  if (agreesWithLock(root)) {
    writeFileSync(stamp, wanted)
    return false
  }

  say('Installing the packages (about a minute on the first start) …')
  // The old stamp goes first: an installation that is cut short must not look finished.
  rmSync(stamp, { force: true })
  await runNpmCi({ root, say, signal })
  writeFileSync(stamp, wanted)
  return true
}

function fingerprint(root) {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, name))).update('\0')
  // Prebuilt binaries are chosen per system: a folder carried to another machine is installed again.
  return hash.update(`${process.platform} ${process.arch}`).digest('hex')
}

/** Somebody may have run `npm ci` or `npm install` by hand; installing the same once more would only cost time. */
function agreesWithLock(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false

  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '' || !isForThisSystem(entry)) return true
    // An optional package for any system is there only where one for its own system (wasm32) asks for it.
    if (entry.optional && !entry.os && !entry.cpu && !installed[path]) return true
    return installed[path]?.version === entry.version && existsSync(join(root, path, 'package.json'))
  })
}

function isForThisSystem({ os, cpu, libc }) {
  const has = (allowed, value) => allowed === undefined || allowed.includes(value)
  return has(os, process.platform) && has(cpu, process.arch) && has(libc, systemLibc())
}

function systemLibc() {
  if (process.platform !== 'linux') return undefined
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
}

function runNpmCi({ root, say, signal }) {
  const [command, ...before] = npmCommand()
  const child = spawn(command, [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && before.length === 0,
    signal,
    killSignal: 'SIGTERM',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))

  const began = Date.now()
  const progress = setInterval(() => {
    say(`  … installing, ${Math.round((Date.now() - began) / 1000)} s`)
  }, PROGRESS_EVERY_MS)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve()
      reject(new Error(`npm ci ended with code ${code}:\n${output.slice(-8_000)}`))
    })
  }).finally(() => clearInterval(progress))
}

/** The npm that runs us, else the one beside node, else whatever the path has. */
function npmCommand() {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const cli = [process.env.npm_execpath, beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  return cli ? [process.execPath, cli] : ['npm']
}
