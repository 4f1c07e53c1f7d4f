import type { Application } from '#server/compose.ts'
import { type Loading, loadDemo } from './load-demo.ts'
import { type DemoSignIn, demoSignIns } from './sign-ins.ts'

export type Demo = { signIns: readonly DemoSignIn[] }

export type DemoPreparation = Omit<Loading, 'now'> & { application: Application; stop: AbortSignal }

/**
 * Loads the demo campaign into an empty database and answers its sign-ins; into a database with other things in it
 * nothing is loaded. Its ward carries a mark until all is there, so that what a cut-off start left is known for what it is.
 */
export async function prepareDemo({ application, stop, ...loading }: DemoPreparation): Promise<Demo | undefined> {
  if (!(await isInUse(application))) {
    const isWhole = await loadDemo({ ...loading, now: application.resources.clock.now() }, stop)
    if (!isWhole) return undefined
  }
  const campaign = await application.campaigns.findCurrentCampaign()
  return campaign?.isDemo ? { signIns: demoSignIns } : undefined
}

async function isInUse({ identity }: Application): Promise<boolean> {
  return (await identity.listWards()).length > 0
}
