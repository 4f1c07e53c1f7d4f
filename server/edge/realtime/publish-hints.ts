import type { Events } from '#server/platform/events.ts'
import type { Log } from '#server/platform/log.ts'
import { type Gateway, type LiveApplication, rooms } from './gateway.ts'

/**
 * Tells screens that need a permission that something changed: a hint carries no figures, the page asks its own loader
 * again, where the permission is asked for again.
 */
export function publishHints(
  gateway: Gateway,
  { campaigns }: LiveApplication,
  events: Pick<Events, 'on'>,
  log: Log,
): () => void {
  const hint = async (campaignId: string, kinds: readonly ('restricted' | 'queue')[]) => {
    const campaign = await campaigns.findCampaignById(campaignId)
    if (!campaign) return
    for (const kind of kinds) {
      const topic = `${kind}:${campaign.slug}` as const
      if (gateway.sockets.adapter.rooms.has(topic)) gateway.to(topic).emit('hint', { topic })
    }
  }
  const report = (error: unknown) => log.error({ err: error }, 'a hint could not be sent')

  const listeners = [
    events.on('ledgerAppended', ({ campaignId }) => {
      hint(campaignId, ['restricted']).catch(report)
    }),
    events.on('actsDecided', ({ authorIds, campaignId }) => {
      if (authorIds.length > 0) gateway.to(authorIds.map(rooms.account)).emit('hint', { topic: 'mine' })
      hint(campaignId, ['queue']).catch(report)
    }),
    events.on('noticesChanged', ({ accountIds }) => {
      gateway.to(accountIds.map(rooms.notices)).emit('hint', { topic: 'notices' })
    }),
  ]
  return () => {
    for (const stop of listeners) stop()
  }
}
