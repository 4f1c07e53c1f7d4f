import type { ActState } from './contract.ts'

/*
 * The credit of a service belongs to the act that has stood in line for it longest and is neither rejected nor withdrawn:
 * since it was received, or since the edit that aimed it at this credit. Accepting a later
 * one is refused while an earlier one may still be accepted; a rejection, a withdrawal or a reversal frees the credit.
 */

export type CreditedAct = { id: string; creditKey: string | null; state: ActState; receivedAt: Date; creditSince: Date }

/** Who holds which credit while the decisions of one batch are made one after the other. */
export type CreditBook = {
  /** The other act that keeps this one from being accepted, if there is one. */
  holderOf(act: CreditedAct): CreditedAct | undefined
  /** A decision of the batch: it counts for those after it. */
  settle(actId: string, state: ActState): void
}

/** Opens the book with every act that has one of the credits in question. */
export function creditBook(acts: readonly CreditedAct[]): CreditBook {
  const states = new Map(acts.map((act) => [act.id, act.state]))
  return {
    holderOf: (act) => {
      if (act.creditKey === null) return undefined
      const rivals = acts
        .filter((rival) => rival.creditKey === act.creditKey && rival.id !== act.id)
        .map((rival) => ({ ...rival, state: states.get(rival.id) ?? rival.state }))
      const accepted = rivals.find(({ state }) => state === 'accepted')
      return accepted ?? rivals.filter((rival) => isOpen(rival) && isEarlier(rival, act)).sort(byTurn)[0]
    },
    settle: (actId, state) => {
      states.set(actId, state)
    },
  }
}

/** Acts in the order of the line; the same moment is told apart by the id. */
export function byTurn(a: Turn, b: Turn): number {
  return a.creditSince.getTime() - b.creditSince.getTime() || (a.id < b.id ? -1 : 1)
}

type Turn = { id: string; creditSince: Date }

function isOpen({ state }: CreditedAct): boolean {
  return state === 'waiting' || state === 'returned'
}

function isEarlier(rival: CreditedAct, act: CreditedAct): boolean {
  return byTurn(rival, act) < 0
}
