import type { Role } from '#server/domain/identity/contract.ts'
import { type Actor, canReadPeople } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { listPeople, type PersonRow } from './people-queries.ts'

const PAGE = 50
/** More words than any name has. */
const WORDS = 8

export type PeopleSearch = { text: string; role: Role | undefined; after: PeopleCursor | undefined }
export type PeopleCursor = { sortedBy: string; accountId: string }
export type People = { people: PersonRow[]; next: PeopleCursor | undefined }

/** The ward's people by given name, found by words of their names in any order, without marks; for office, administrators and auditors. */
export async function readPeople(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  actor: Actor,
  { text, role, after }: PeopleSearch,
): Promise<Result<People, { code: 'not_allowed' }>> {
  if (!canReadPeople(actor)) return refuse({ code: 'not_allowed' })

  const words = text.split(/\s+/).filter((word) => word !== '')
  const { wardId } = actor
  const wish = { wardId, role, after, words: words.slice(0, WORDS), at: clock.now(), limit: PAGE + 1 }
  const found = await listPeople(db, wish)
  const people = found.slice(0, PAGE)
  return grant({ people, next: found.length > PAGE ? people.at(-1) : undefined })
}
