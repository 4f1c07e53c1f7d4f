import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findBinaries } from './binaries.ts'

/** Windows has no signals: there PostgreSQL's own tool asks the postmaster to stop, and tells a stranger from it. */
export function stopByPgCtl(cluster: string): void {
  if (!existsSync(join(cluster, 'postmaster.pid'))) return
  const tool = join(dirname(findBinaries().postgres), 'pg_ctl.exe')
  spawnSync(tool, ['stop', '-D', cluster, '-m', 'fast', '-w'], { stdio: 'ignore' })
}
