import type { AppLoadContext } from '@remix-run/node'
import type { Campaign } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { notFoundProblem } from './problem.ts'

type Asked = { request: Request; application: AppLoadContext['application']; actor: Actor; params: { slug: string } }

/** The campaign of an address in the ward of who writes to it; throws 404 for one they may not know of. */
export async function ownCampaign({ request, application, actor, params }: Asked): Promise<Campaign> {
  const campaign = await application.campaigns.findVisibleCampaign(actor, params.slug)
  if (campaign?.wardId !== actor.wardId) throw notFoundProblem(request)
  return campaign
}
