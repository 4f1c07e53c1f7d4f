import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** How to launch a browser: its program and what its environment needs besides ours. */
export type Browser = { executablePath: string; env?: Record<string, string> }

const nodeModules = fileURLToPath(new URL('../../../node_modules/', import.meta.url))
const packageFolder = join(nodeModules, '@sparticuz', 'chromium')

/**
 * The Chromium that ships inside the npm package: first as it is, then with the package's own copies of the libraries
 * that a bare system lacks (libnss3, libnspr4). Never with the package's `args`: `--single-process` among them kills
 * the browser when one of several contexts closes. Nothing where the package has no browser for this system.
 */
export async function unpackChromium(): Promise<Browser[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packageFolder)) return []

  const folder = unpacked()
  const executablePath = join(folder, 'chromium')
  const env = { FONTCONFIG_PATH: join(folder, 'fonts') }
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return [
    { executablePath, env },
    { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } },
  ]
}

/** Unpacked once per version, inside node_modules: the package itself would use names in /tmp that others may hold. */
function unpacked(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const cache = join(nodeModules, '.cache')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder

  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(join(cache, 'chromium-'))
  const entry = pathToFileURL(join(packageFolder, 'build', 'esm', 'index.js')).href
  const unpack = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', `await (await import('${entry}')).default.executablePath()`],
    // The package unpacks into the temporary folder; the runtime's name makes it unpack its libraries too.
    { env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, encoding: 'utf8' },
  )
  if (unpack.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Error(`The Chromium of @sparticuz/chromium could not be unpacked: ${unpack.stderr}`)
  }
  renameInto(draft, folder)
  return folder
}

function renameInto(draft: string, folder: string): void {
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Another process was faster; its copy is as good.
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}
