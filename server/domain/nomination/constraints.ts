import type { Contender } from './contender.ts'
import type { RuleCode } from './contract.ts'
import type { NominationRule } from './schema.ts'

/** A limit on who may stand beside whom: broken where as many rivals as `limit` are on the list already. */
export type Constraint = {
  rule: RuleCode
  limit: number
  /** Whether the number of rivals says something to the reader; "one of one" does not. */
  isCounted: boolean
  concerns(contender: Contender): boolean
  isRival(contender: Contender, chosen: Contender): boolean
}

/**
 * Individuals: few of one collective, and no more leaders than `leaders`, so that the list honours those who did the
 * work (Law Art. 5.2). Collectives: not a collective together with its parent, as that would be one achievement twice.
 */
export function constraintsOf(rule: NominationRule, leaders: number): Constraint[] {
  if (rule.subjectKind === 'collective') {
    return [{ rule: 'no_relative', limit: 1, isCounted: false, concerns: () => true, isRival: isRelative }]
  }

  return [
    {
      rule: 'of_one_collective',
      limit: rule.ofOneCollective,
      isCounted: true,
      concerns: ({ collectiveId }) => collectiveId !== null,
      isRival: (contender, chosen) => contender.collectiveId === chosen.collectiveId,
    },
    {
      rule: 'leaders_share',
      limit: leaders,
      isCounted: true,
      concerns: ({ isLead }) => isLead,
      isRival: (_contender, chosen) => chosen.isLead,
    },
  ]
}

function isRelative(contender: Contender, chosen: Contender): boolean {
  return contender.parentId === chosen.id || chosen.parentId === contender.id
}
