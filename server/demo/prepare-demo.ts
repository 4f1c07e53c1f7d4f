import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Application } from '#server/compose.ts'
import { StartRefused } from '#server/platform/start-refused.ts'
import { type Loading, loadDemo } from './load-demo.ts'
import { type DemoSignIn, demoSignIns } from './sign-ins.ts'

export type Demo = { signIns: readonly DemoSignIn[] }

export type DemoPreparation = Omit<Loading, 'now'> & { application: Application; dataDir: string; stop: AbortSignal }

/** Whether an earlier start was cut off while it loaded the demo: what it left is half a campaign. */
export function isDemoUnfinished(dataDir: string): boolean {
  return existsSync(markOf(dataDir))
}

/**
 * Loads the demo campaign into an empty database and answers its sign-ins; into a database with other things in it
 * nothing is loaded. Nobody can write before it is done, so half a load is thrown away whole on the next start.
 */
export async function prepareDemo({
  application,
  dataDir,
  stop,
  ...loading
}: DemoPreparation): Promise<Demo | undefined> {
  if (isDemoUnfinished(dataDir) && (await isInUse(application))) {
    throw new StartRefused(
      'An earlier start was cut off while it loaded the demo into DATABASE_URL: empty that database first, or set DEMO=0',
    )
  }
  if (!(await isInUse(application))) {
    // With DATABASE_URL nothing has needed the folder so far.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(markOf(dataDir), '')
    const isWhole = await loadDemo({ ...loading, now: application.resources.clock.now() }, stop)
    if (!isWhole) return undefined
    rmSync(markOf(dataDir))
  }
  const campaign = await application.campaigns.findCurrentCampaign()
  return campaign?.isDemo ? { signIns: demoSignIns } : undefined
}

async function isInUse({ identity }: Application): Promise<boolean> {
  return (await identity.listWards()).length > 0
}

function markOf(dataDir: string): string {
  return join(dataDir, 'demo-is-loading')
}
