import { type CitizenGroup, citizenGroups } from '#server/domain/scoring/contract.ts'

/**
 * The groups an act declares, each once and in one order. Whether a citizen is 60 or older is not for the volunteer to
 * say where the ID number said it.
 */
export function settleGroups(declared: readonly CitizenGroup[], isOlder: boolean | null): CitizenGroup[] {
  return citizenGroups.filter((group) => (group === 'older' && isOlder !== null ? isOlder : declared.includes(group)))
}
