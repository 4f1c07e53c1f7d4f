/**
 * What `npm start` runs: installs and builds what is missing, then becomes the server, in this one process so that a
 * signal or a kill reaches it. Plain node with `node:` imports only, as nothing may be installed yet.
 *
 *   node server/start.mjs                     the server
 *   node server/start.mjs --dev               the server on the sources, with Vite's hot reload
 *   node server/start.mjs --cli NAME ARGS…    a task of server/cli
 */
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildIfNeeded } from './build.mjs'
import { installIfNeeded } from './install.mjs'

const OLDEST_NODE = [20, 19]
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

const root = fileURLToPath(new URL('..', import.meta.url))
const [mode, ...words] = process.argv.slice(2)

// A reader that goes away (`npm start | head`) must not end the server and orphan its database.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
process.chdir(root)

const problem = nodeProblem(process.versions.node) ?? modeProblem()
if (problem) stopWith(problem)
else if (await prepare()) await run()

function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number)
  const isRecent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  return isRecent ? undefined : `Thi Đua Số needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}.`
}

function modeProblem() {
  if (mode === undefined || mode === '--dev' || (mode === '--cli' && words.length > 0)) return undefined
  return `"${[mode, ...words].join(' ')}" is not understood: nothing, --dev, or --cli with the name of a task.`
}

/** Answers whether the server may run: false after a failure or a signal, which have set the exit code. */
async function prepare() {
  const stopping = new AbortController()
  const stop = (signal) => {
    process.exitCode = EXIT_CODES[signal]
    stopping.abort()
  }
  for (const signal of Object.keys(EXIT_CODES)) process.on(signal, stop)
  const release = claimPreparation()
  try {
    if (!release) return false
    // A task's own words go to standard output; what its preparation says must not stand between them.
    const say = mode === '--cli' ? console.error : console.log
    await installIfNeeded({ root, say, signal: stopping.signal })
    if (mode !== '--dev') await buildIfNeeded({ root, say, signal: stopping.signal })
    return !stopping.signal.aborted
  } catch (error) {
    if (!stopping.signal.aborted) stopWith(error.message)
    return false
  } finally {
    release?.()
    for (const signal of Object.keys(EXIT_CODES)) process.off(signal, stop)
  }
}

async function run() {
  if (mode === '--dev') {
    process.env.NODE_ENV = 'development'
    const { register } = await import('tsx/esm/api')
    register()
    await import('./main.ts')
    return
  }
  process.env.NODE_ENV = 'production'
  // Newer Nodes keep compiled code between starts.
  nodeModule.enableCompileCache?.(join(root, 'build', '.compiled'))
  const name = mode === '--cli' ? 'cli' : 'index'
  const entry = join(root, 'build', 'server', `${name}.js`)
  process.argv = [process.execPath, entry, ...words]
  await import(pathToFileURL(entry).href)
}

/** Two starts must not install or build into one folder at once; the file of a start that was killed does not count. */
function claimPreparation() {
  const path = join(root, 'build', '.preparing')
  const draft = `${path}.${process.pid}`
  for (;;) {
    try {
      mkdirSync(join(root, 'build'), { recursive: true })
      writeFileSync(draft, String(process.pid))
      // A link appears whole or not at all, unlike a file that is made and then written.
      linkSync(draft, path)
      return () => rmSync(path, { force: true })
    } catch (error) {
      // A folder built by somebody else that this user cannot write needs no claim: nothing will be written.
      if (['EACCES', 'EROFS', 'EPERM'].includes(error.code)) return () => undefined
      if (error.code !== 'EEXIST') throw error
    } finally {
      rmSync(draft, { force: true })
    }
    const holder = readNumber(path)
    if (isStart(holder)) {
      stopWith(`Another start (process ${holder}) installs or builds in this folder: wait until it is done.`)
      return undefined
    }
    rmSync(path, { force: true })
  }
}

function readNumber(path) {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return 0
  }
}

function isStart(pid) {
  if (!(pid > 0) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  // The number may belong to a stranger by now; a zombie's command line is empty.
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs')
  } catch {
    return false
  }
}

function stopWith(line) {
  console.error(line)
  process.exitCode = 1
}
