import type { Attempt, Choice, Chosen } from './choose.ts'
import { byStanding, type Contender, hasEqualValue } from './contender.ts'

/** Who stands on the list with an open tie, and for whom the tie rule spoke for or against. */
export type Ties = {
  open: ReadonlySet<string>
  wonByPreference: ReadonlySet<string>
  lostByPreference: ReadonlySet<string>
}

/**
 * A tie at the last place: the tie rule (a woman, a collective of mostly women) has ordered the equal already; who is
 * equal even then all stand on the list, marked, and the council decides. The same holds where a constraint leaves
 * room for only some of the equal: an id must never decide over a person.
 */
export function findTies(passedOver: readonly Contender[], { chosen, attempts }: Choice): Ties {
  const open = new Set<string>()
  const wonByPreference = new Set<string>()
  const lostByPreference = new Set<string>()
  const wonBrackets = new Set(chosen.map(({ contender }) => contender.bracket))

  for (const contender of passedOver) {
    const rivals = contestedRivals(contender, attempts.get(contender.id), wonBrackets)
    const equal = rivals.filter((rival) => byStanding(rival, contender) === 0)
    if (equal.length > 0) {
      for (const { id } of [contender, ...equal]) open.add(id)
      continue
    }
    for (const { id } of rivals) {
      wonByPreference.add(id)
      lostByPreference.add(contender.id)
    }
  }
  for (const { id } of interchangeable(chosen, open)) open.add(id)
  return { open, wonByPreference, lostByPreference }
}

/** Rivals of the same value whose place the contender could have had. Being the best of another bracket is a claim of its own. */
function contestedRivals(
  contender: Contender,
  attempt: Attempt | undefined,
  wonBrackets: ReadonlySet<string>,
): Contender[] {
  const isOpenTo = (rival: Chosen) =>
    rival.way === 'order' || rival.contender.bracket === contender.bracket || !wonBrackets.has(contender.bracket)

  return (attempt?.rivals ?? [])
    .filter((rival) => hasEqualValue(rival.contender, contender) && isOpenTo(rival))
    .map((rival) => rival.contender)
}

/** Of two equals in one bracket either could have been its best: where the place of one is open, so is the other's. */
function interchangeable(chosen: readonly Chosen[], open: ReadonlySet<string>): Contender[] {
  const contenders = chosen.map(({ contender }) => contender)
  const openOnes = contenders.filter(({ id }) => open.has(id))
  return contenders.filter((contender) =>
    openOnes.some((one) => one.bracket === contender.bracket && byStanding(one, contender) === 0),
  )
}
