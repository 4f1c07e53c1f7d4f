/*
 * How long what is left will take, from the verifier's own pace: the time between their last decisions, breaks left
 * out. Somebody who has decided little has no pace yet, and nothing is guessed for them.
 */

const FEWEST = 5
const BREAK = 5 * 60_000

/** Seconds for one act, from the times of somebody's last decisions (newest first); undefined where there are too few. */
export function paceOf(decidedAt: readonly Date[]): number | undefined {
  let worked = 0
  let decided = 0
  for (const [index, at] of decidedAt.entries()) {
    const before = decidedAt[index + 1]
    const gap = before ? at.getTime() - before.getTime() : BREAK
    if (gap >= BREAK) continue
    worked += gap
    decided += 1
  }
  return decided < FEWEST ? undefined : worked / decided / 1000
}

/** Whole minutes for so many acts, at least one; undefined where there is no pace or nothing left. */
export function minutesLeft(acts: number, secondsEach: number | undefined): number | undefined {
  return acts === 0 || secondsEach === undefined ? undefined : Math.max(1, Math.round((acts * secondsEach) / 60))
}
