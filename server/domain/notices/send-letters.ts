import { z } from 'zod'
import type { Mail } from '#server/platform/mail.ts'
import type { Resources } from '#server/platform/resources.ts'
import { createWords } from '#server/words/words.ts'
import { noticeLimits } from './contract.ts'
import { writeLetter } from './letter.ts'
import { newsMs } from './notice.ts'
import { noticeText } from './notice-text.ts'
import { namesOf } from './read-notices.ts'
import { findAddressee, listDueByMail, listDueNotices, updateNoticesMailed } from './store.ts'

export type Post = { mail: Mail; origin: string }

const ACCOUNTS = 200
const letterDue = z.object({ accountId: z.uuid() })

/** Whom there is something to write to now. What has been due for days is news no more. */
export async function listLettersDue({ db, clock }: Pick<Resources, 'db' | 'clock'>): Promise<string[]> {
  return await listDueByMail(db, { ...newsAt(clock.now()), limit: ACCOUNTS })
}

/**
 * Writes one person a letter about all that is due. Marked as sent once the mail server has taken it: a crash just in
 * between sends the same letter again, under the same message id, for a mail server cannot be part of a commit.
 */
export async function sendLetter(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  { mail, origin }: Post,
  payload: unknown,
): Promise<void> {
  const { accountId } = letterDue.parse(payload)
  const due = await listDueNotices(db, { accountId, ...newsAt(clock.now()), limit: noticeLimits.letter })
  const [first] = due
  const addressee = first && (await findAddressee(db, accountId))
  if (!first || !addressee) return

  const speech = createWords(addressee.locale)
  const names = await namesOf(
    db,
    due.map(({ content }) => content),
  )
  const texts = due.map(({ content }) => noticeText(speech, content, names))
  const { address: to, fullName: name } = addressee
  await mail.send(writeLetter({ speech, to, name, origin, id: first.id, texts }))
  await updateNoticesMailed(
    db,
    due.map(({ id }) => id),
    clock.now(),
  )
}

function newsAt(now: Date): { from: Date; until: Date } {
  return { from: new Date(now.getTime() - newsMs), until: now }
}
