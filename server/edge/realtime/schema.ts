import { z } from 'zod'
import {
  type Board,
  boardMeasures,
  boards,
  type LiveTopic,
  type Measure,
  measures,
  type ProgramTopic,
  type StandingsTopic,
} from '#server/domain/standings/contract.ts'

/** What a browser may send. Anything else is answered as malformed and has no effect. */
export const followSchema = z.strictObject({
  topic: z.string().max(160),
  version: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
})
export const unfollowSchema = z.strictObject({ topic: z.string().max(160) })

export type BoardTopic =
  | { kind: 'standings'; name: StandingsTopic; slug: string; board: Board; measure: Measure }
  | { kind: 'standings'; name: ProgramTopic; slug: string; board: Board; measure: undefined }

export type Topic =
  | BoardTopic
  | { kind: 'mine'; name: 'mine' }
  | { kind: 'notices'; name: 'notices' }
  | { kind: 'queue'; name: `queue:${string}`; slug: string }
  | { kind: 'restricted'; name: `restricted:${string}`; slug: string }

const SLUG = /^[a-z0-9-]{1,80}$/

/** The topic that a name means, or undefined where there is no such topic. */
export function readTopic(name: string): Topic | undefined {
  if (name === 'mine') return { kind: name, name }
  if (name === 'notices') return { kind: name, name }

  const [kind, slug, boardName, measureName, ...rest] = name.split(':')
  if (slug === undefined || !SLUG.test(slug) || rest.length > 0) return undefined
  if (boardName === undefined) return hintTopic(kind, slug)

  return kind === 'standings' ? boardTopic(slug, { boardName, measureName }) : undefined
}

function boardTopic(
  slug: string,
  { boardName, measureName }: { boardName: string; measureName: string | undefined },
): BoardTopic | undefined {
  const kind = 'standings'
  const board = boards.find((known) => known === boardName)
  if (!board) return undefined
  if (measureName === undefined) return { kind, name: `standings:${slug}:${board}`, slug, board, measure: undefined }

  const measure = measures.find((known) => known === measureName)
  const offered: readonly Measure[] = boardMeasures[board]
  if (!measure || !offered.includes(measure)) return undefined
  return { kind, name: `standings:${slug}:${board}:${measure}`, slug, board, measure }
}

function hintTopic(kind: string | undefined, slug: string): Topic | undefined {
  if (kind === 'queue') return { kind, name: `queue:${slug}`, slug }
  if (kind === 'restricted') return { kind, name: `restricted:${slug}`, slug }
  return undefined
}

/** Names of topics and rooms are kept apart: a person's hints go to a room that nobody can name. */
export type TopicName = LiveTopic
