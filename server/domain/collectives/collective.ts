import type { Ids } from '#server/platform/ids.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { CollectiveKind } from './contract.ts'

/** A collective to be made. Parents are named by code: one of the same batch, in any order, or one that is there. */
export type NewCollective = {
  id?: string
  code: string
  name: string
  kind: CollectiveKind
  parentCode?: string | null
  headcount?: number | null
  /** Declared share of women in whole percent, with the day it was counted. */
  women?: { percent: number; countedOn: string } | null
  /** People living in a residential group. */
  residents?: number | null
}

export type CollectiveRefusal =
  | { code: 'collective_code_taken'; collective: string }
  | { code: 'collective_parent_unknown'; collective: string }
  | { code: 'collective_parent_circular'; collective: string }

export type PlannedCollective = Omit<NewCollective, 'id' | 'parentCode'> & { id: string; parentId: string | null }

/**
 * New collectives with their ids and their parents' ids, parents first. `existing` maps the ward's codes to ids.
 * The tree has no circles: a parent stands before its children, or is there already.
 */
export function planCollectives(
  collectives: readonly NewCollective[],
  existing: ReadonlyMap<string, string>,
  ids: Ids,
): Result<PlannedCollective[], CollectiveRefusal> {
  const own = new Map<string, string>()
  for (const { code, id } of collectives) {
    if (existing.has(code) || own.has(code)) return refuse({ code: 'collective_code_taken', collective: code })
    own.set(code, id ?? ids.next())
  }
  const orphan = collectives.find(({ parentCode }) => parentCode && !existing.has(parentCode) && !own.has(parentCode))
  if (orphan) return refuse({ code: 'collective_parent_unknown', collective: orphan.code })

  const planned = new Map<string, PlannedCollective>()
  let left = [...collectives]
  while (left.length > 0) {
    const [first] = left
    const ready = left.filter(({ parentCode }) => !parentCode || existing.has(parentCode) || planned.has(parentCode))
    if (ready.length === 0 && first) return refuse({ code: 'collective_parent_circular', collective: first.code })
    for (const { parentCode, ...collective } of ready) {
      const parentId = parentCode ? (existing.get(parentCode) ?? own.get(parentCode) ?? null) : null
      planned.set(collective.code, { ...collective, id: own.get(collective.code) ?? ids.next(), parentId })
    }
    left = left.filter(({ code }) => !planned.has(code))
  }
  return grant([...planned.values()])
}
