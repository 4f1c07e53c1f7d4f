import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PROGRESS_EVERY_MS = 5_000
const FOLDERS = ['app', 'db', 'server', 'public']
const FILES = ['vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']

/**
 * Builds browser and server code where the sources differ from those of the last build. Plain node with `node:`
 * imports only; the packages must be installed.
 * @param {{ root: string, say: (line: string) => void, signal?: AbortSignal }} options
 * @returns {Promise<boolean>} whether anything was built; rejects with the end of the build's words where it failed
 */
export async function buildIfNeeded({ root, say, signal }) {
  const wanted = fingerprint(root)
  const stamp = join(root, 'build', '.stamp')
  const isBuilt = existsSync(join(root, 'build', 'server', 'index.js'))
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false

  say('Building the pages and the server …')
  mkdirSync(join(root, 'build'), { recursive: true })
  // The old stamp goes first: a build that is cut short must not look finished.
  rmSync(stamp, { force: true })
  await runBuild({ root, say, signal })
  writeFileSync(stamp, wanted)
  return true
}

function fingerprint(root) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const path of [...FOLDERS.flatMap((folder) => listFiles(root, folder)), ...FILES]) {
    const file = join(root, path)
    if (existsSync(file)) hash.update(`\0${path}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function listFiles(root, folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return listFiles(root, path)
      return entry.isFile() ? [path] : []
    })
}

function runBuild({ root, say, signal }) {
  const child = spawn(process.execPath, [join(root, 'node_modules/@remix-run/dev/dist/cli.js'), 'vite:build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGTERM',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      output = (output + part).slice(-8_000)
    })
  }
  const began = Date.now()
  const progress = setInterval(() => {
    say(`  … building, ${Math.round((Date.now() - began) / 1000)} s`)
  }, PROGRESS_EVERY_MS)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve()
      reject(new Error(`The build failed (code ${code}):\n${output}`))
    })
  }).finally(() => clearInterval(progress))
}
