import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const IS_LINUX = process.platform === 'linux'

/** Whether a process with this number exists and still runs: a zombie is dead, one of another user is alive. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it exists and belongs to somebody else. ESRCH: nobody has this number.
    if (!isErrorWithCode(error, 'EPERM')) return false
  }
  return !IS_LINUX || statFields(pid)?.[0] !== 'Z'
}

/**
 * What tells a process from a later one that got the same number: the boot and the moment it was started.
 * Empty where the system does not say; two empty answers tell nothing apart.
 */
export function startMark(pid: number): string {
  if (IS_LINUX) {
    const startedTicks = statFields(pid)?.[19]
    return startedTicks === undefined ? '' : `${readText('/proc/sys/kernel/random/boot_id').trim()}/${startedTicks}`
  }
  return process.platform === 'win32' ? '' : psOutput(['-o', 'lstart=', '-p', String(pid)]).trim()
}

/** Every process with its command line as words. On systems without /proc the words are split at spaces. */
export function listRunning(): { pid: number; words: string[] }[] {
  if (process.platform === 'win32') return []
  if (!IS_LINUX) return psOutput(['-axo', 'pid=,command=']).split('\n').flatMap(parsePsLine)

  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((entry) => ({ pid: Number(entry), words: readText(`/proc/${entry}/cmdline`).split('\0') }))
    .filter((found) => isRunning(found.pid))
}

export function isErrorWithCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/** The fields of /proc/<pid>/stat from the state on; the name before it may hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  const stat = readText(`/proc/${pid}/stat`)
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function psOutput(options: string[]): string {
  try {
    return execFileSync('ps', options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}

function parsePsLine(line: string): { pid: number; words: string[] }[] {
  const [pid, ...words] = line.trim().split(' ')
  return pid ? [{ pid: Number(pid), words }] : []
}
