import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isErrorWithCode, isRunning, listRunning } from '#server/platform/running-processes.ts'
import { StartRefused } from '#server/platform/start-refused.ts'
import { stopByPgCtl } from './pg-ctl.ts'

/*
 * A kill -9 of the server leaves PostgreSQL running; a kill -9 of PostgreSQL can leave its children, a zombie, or a
 * postmaster.pid whose number belongs to somebody else by now. Only a process whose command line names this very
 * folder is believed to be ours; nothing is ever signalled on its number alone.
 */

const FAST_MS = 10_000
const IMMEDIATE_MS = 10_000
const LOOK_EVERY_MS = 25

/** A mark in the command line of every process of a cluster, also of those whose parent is gone. */
export function clusterName(cluster: string): string {
  return `thi-dua-so-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`
}

/** Ends what an earlier run left behind. To be called by the holder of the data folder's lock only. */
export async function stopLeftOver(cluster: string, progress: (line: string) => void): Promise<void> {
  if (process.platform === 'win32') return stopByPgCtl(cluster)
  if (listClusterProcesses(cluster).length > 0) {
    progress('Stopping the PostgreSQL that an earlier run left behind …')
    await signalUntilGone(cluster)
  }
  // Nothing of ours runs, so the number in this file belongs to nobody or to a stranger. PostgreSQL would believe it.
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

/** The running processes of a cluster: the postmaster and, after its death, children that have not noticed yet. */
export function listClusterProcesses(cluster: string): number[] {
  const title = `postgres: ${clusterName(cluster)}: `
  return listRunning()
    .map(({ pid, words }) => ({ pid, line: `${words.join(' ')} ` }))
    .filter(({ line }) => line.includes(`postgres -D ${cluster} `) || line.startsWith(title))
    .map(({ pid }) => pid)
}

async function signalUntilGone(cluster: string): Promise<void> {
  const attempts = [
    ['SIGINT', FAST_MS],
    ['SIGQUIT', IMMEDIATE_MS],
  ] as const
  for (const [signal, patience] of attempts) {
    for (const pid of listClusterProcesses(cluster)) sendSignal(pid, signal)
    if (await isGoneWithin(cluster, patience)) return
  }
  const pids = listClusterProcesses(cluster).join(', ')
  throw new StartRefused(
    `An earlier PostgreSQL (process ${pids}) still uses ${cluster} and does not stop: end it first`,
  )
}

async function isGoneWithin(cluster: string, patience: number): Promise<boolean> {
  const until = Date.now() + patience
  let known = listClusterProcesses(cluster)
  while (known.length > 0 && Date.now() < until) {
    await wait(LOOK_EVERY_MS)
    known = known.filter(isRunning)
    if (known.length === 0) known = listClusterProcesses(cluster)
  }
  return known.length === 0
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (isErrorWithCode(error, 'ESRCH')) return
    throw new StartRefused(
      `An earlier PostgreSQL (process ${pid}) of another user still runs on this data folder: start as that user, or end it first`,
    )
  }
}
