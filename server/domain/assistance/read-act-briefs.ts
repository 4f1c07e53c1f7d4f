import { type Actor, hasRole } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { citizenCode } from './citizen-code.ts'
import { bulkLimit } from './contract.ts'
import { listActBriefs } from './queue-act-queries.ts'

/** An act in one line, so that people can tell it from others in a list of results. */
export type ActBrief = Awaited<ReturnType<typeof readActBriefs>>[number]

/** Acts in one line each, for who may verify in their campaign; others are left out, as are unknown ids. */
export async function readActBriefs({ db }: Pick<Resources, 'db'>, actor: Actor, ids: readonly string[]) {
  const rows = await listActBriefs(db, actor.wardId, ids.slice(0, bulkLimit))
  return rows
    .filter(({ campaignId }) => hasRole(actor, 'verifier', campaignId))
    .map(({ citizenKey, campaignId, ...brief }) => ({
      ...brief,
      citizenCode: citizenKey === null ? null : citizenCode(citizenKey),
    }))
}
