import { sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'

export type TieQuestion = { authorId: string; occurredAt: Date; decidedAt: Date }

/**
 * Of these acts, the ones with whose author the verifier shares a collective, or a parent or child of one, at the time
 * of the help or of the verdict. The rule is the database's `has_tie`, which also guards the verdicts themselves, so
 * that both always say the same. Answers keys made by `tieKey`, in one query.
 */
export async function listTies(
  db: Connection,
  { verifierId, acts }: { verifierId: string; acts: readonly TieQuestion[] },
): Promise<ReadonlySet<string>> {
  if (acts.length === 0) return new Set()
  const questions = acts.map((act) => ({
    key: tieKey(act),
    author_id: act.authorId,
    occurred_at: act.occurredAt,
    decided_at: act.decidedAt,
  }))
  const tied = await db.execute<{ key: string }>(sql`
    select distinct asked.key
    from json_to_recordset(${JSON.stringify(questions)}::json)
      as asked(key text, author_id uuid, occurred_at timestamptz, decided_at timestamptz)
    where has_tie(${verifierId}, asked.author_id, asked.occurred_at)
      or has_tie(${verifierId}, asked.author_id, asked.decided_at)
  `)
  return new Set(tied.map(({ key }) => key))
}

/** What a tie depends on: the author and the two moments. */
export function tieKey({ authorId, occurredAt, decidedAt }: TieQuestion): string {
  return `${authorId}|${occurredAt.toISOString()}|${decidedAt.toISOString()}`
}
