import type { Connection } from '#db/client.ts'
import type { Campaign } from '#server/domain/campaigns/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import type { Measure } from '#server/domain/standings/contract.ts'
import type { AwardForm, ListKind } from './contract.ts'
import type { DrawnUp } from './draw-up-list.ts'
import { listCollectiveNames, listPeopleNames, type SubjectName } from './queries.ts'
import type { Candidate } from './schema.ts'

/** A candidate as a screen or sheet shows it: with a name, and for a person the collective. */
export type CandidateRow = Candidate & {
  name: string
  collectiveName: string | null
  points: number
  accepted: number | null
}

/** Who computed what when: everything a list's head says. `id` is null for a preview, which is not stored. */
export type ListHead = {
  id: string | null
  campaign: { slug: string; names: Campaign['names'] }
  kind: ListKind
  awardForm: AwardForm
  subjectKind: SubjectKind
  asOfSeq: number
  ledgerHash: string
  ruleVersion: number
  sha256: string | null
  computedAt: Date
  computedByName: string | null
}

/** The head of a stored list. */
export type StoredListHead = ListHead & { id: string; sha256: string }

/** One list for the screen. Nominees stand in the order of the measure, so do the rest. */
export type ListView = ListHead & {
  /** Whether the stored facts and result still give the stored seal. */
  isSealIntact: boolean
  factsAt: Date
  measure: Measure
  places: number
  rows: readonly CandidateRow[]
}

/** Joins the names of today to a list of ids and numbers. */
export async function rowsOf(conn: Connection, { facts, result }: DrawnUp): Promise<CandidateRow[]> {
  const ids = result.candidates.map(({ subjectId }) => subjectId)
  const figures = figuresOf(facts)
  const isOfPeople = facts.subjectKind === 'individual'
  const [names, collectiveNames] = await Promise.all([
    isOfPeople ? listPeopleNames(conn, ids) : listCollectiveNames(conn, ids),
    isOfPeople ? listCollectiveNames(conn, collectiveIdsOf(figures)) : new Map<string, SubjectName>(),
  ])

  return result.candidates.map((candidate) => {
    const own = figures.get(candidate.subjectId)
    return {
      ...candidate,
      name: names.get(candidate.subjectId)?.name ?? '',
      collectiveName: (own?.collectiveId && collectiveNames.get(own.collectiveId)?.name) || null,
      points: own?.points ?? 0,
      accepted: own?.accepted ?? null,
    }
  })
}

type Figures = { points: number; accepted: number | null; collectiveId: string | null }

function figuresOf(facts: DrawnUp['facts']): Map<string, Figures> {
  if (facts.subjectKind === 'individual') {
    return new Map(
      facts.subjects.map(({ id, points, accepted, collectiveId }) => [id, { points, accepted, collectiveId }]),
    )
  }
  return new Map(facts.subjects.map(({ id, points }) => [id, { points, accepted: null, collectiveId: null }]))
}

function collectiveIdsOf(figures: ReadonlyMap<string, Figures>): string[] {
  return [...new Set([...figures.values()].flatMap(({ collectiveId }) => collectiveId ?? []))]
}
