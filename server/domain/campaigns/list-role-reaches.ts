import { type Actor, refuseRoleChange } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { Names } from './campaign.ts'
import { listCampaigns } from './queries.ts'

/** Where somebody may ask for roles for this person: the whole ward (null), and each campaign that is not over. */
export async function listRoleReaches(
  { db }: Pick<Resources, 'db'>,
  actor: Actor,
  accountId: string,
): Promise<{ campaignId: string | null; names: Names | null }[]> {
  const { wardId } = actor
  const open = (await listCampaigns(db, wardId)).filter(({ state }) => state !== 'finalised')
  const all = [{ campaignId: null, names: null }, ...open.map(({ id, names }) => ({ campaignId: id, names }))]
  return all.filter(({ campaignId }) => !refuseRoleChange(actor, { accountId, wardId, campaignId }))
}
