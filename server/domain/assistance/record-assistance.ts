import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { AssistanceInput } from './assistance.ts'
import { judgeSubmissions } from './judge-submissions.ts'
import { saveSubmissions } from './save-submissions.ts'
import { listSubmissions } from './store.ts'
import type { Recorded, RecordItem, RecordRefusal, Submission } from './submission.ts'
import { submissionDigest } from './submission-digest.ts'

const PART = 500

/**
 * Records help, many acts at once, each with its own answer in the order given. Sending the same act again, however
 * often and however much at once, answers the same act; another content under the same id is a conflict.
 */
export async function recordAssistances(
  resources: Resources,
  items: readonly RecordItem[],
): Promise<Result<Recorded, RecordRefusal>[]> {
  const answers: Result<Recorded, RecordRefusal>[] = []
  for (let from = 0; from < items.length; from += PART) {
    answers.push(...(await recordPart(resources, items.slice(from, from + PART))))
  }
  return answers
}

/** Records one act: a batch of one. */
export async function recordAssistance(
  resources: Resources,
  actor: Actor,
  input: AssistanceInput,
  rules: Pick<RecordItem, 'mayPhotoFollow'> = {},
): Promise<Result<Recorded, RecordRefusal>> {
  const [answer] = await recordAssistances(resources, [{ actor, input, ...rules }])
  return answer ?? refuse({ code: 'not_found' })
}

async function recordPart(resources: Resources, items: readonly RecordItem[]) {
  const submissions = items.map((item) => ({ ...item, digest: submissionDigest(item.actor.accountId, item.input) }))
  const known = await knownSubmissions(resources, submissions)
  const fresh = firstOfEachId(submissions.filter(({ input }) => !known.has(input.id)))

  const judged = await judgeSubmissions(resources, fresh)
  const refused = new Map(judged.refused)
  const saved = await saveSubmissions(resources, judged.accepted)
  for (const id of saved.withoutPhotos) refused.set(id, refuse({ code: 'photos_gone' }))

  // What another request committed in between is there now, under the same digest or another.
  const now = await knownSubmissions(resources, fresh)
  const isNew = new Set(saved.inserted)
  return submissions.map((submission): Result<Recorded, RecordRefusal> => {
    const { id } = submission.input
    const found = known.get(id) ?? now.get(id)
    if (!found) return refused.get(id) ?? refuse({ code: 'not_found' })
    if (found.digest !== submission.digest) return refuse({ code: 'conflict' })

    return grant({ id, state: found.state, revision: found.revision, isNew: isNew.delete(id) })
  })
}

async function knownSubmissions({ db }: Resources, submissions: readonly Submission[]) {
  if (submissions.length === 0) return new Map<string, Awaited<ReturnType<typeof listSubmissions>>[number]>()
  const rows = await listSubmissions(
    db,
    submissions.map(({ input }) => input.id),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function firstOfEachId(submissions: readonly Submission[]): Submission[] {
  return [
    ...new Map([...submissions].reverse().map((submission) => [submission.input.id, submission])).values(),
  ].reverse()
}
