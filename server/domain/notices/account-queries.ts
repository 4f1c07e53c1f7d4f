import { and, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Connection } from '#db/client.ts'
import { auditEvents, sessions } from '#db/schema/index.ts'

const others = alias(sessions, 'others')

/** Whether a session was its person's first sign-in of all, and whether another open one is on the same device. */
export async function findSignIn(
  db: Connection,
  { accountId, sessionId }: { accountId: string; sessionId: string },
): Promise<{ isFirst: boolean; isKnownDevice: boolean }> {
  const [earlier] = await db
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectKind, 'session'),
        eq(auditEvents.action, 'signed_in'),
        eq(auditEvents.actorId, accountId),
        ne(auditEvents.subjectId, sessionId),
      ),
    )
    .limit(1)
  const [same] = await db
    .select({ id: others.id })
    .from(sessions)
    .innerJoin(others, and(eq(others.userId, sessions.userId), ne(others.id, sessions.id)))
    .where(and(eq(sessions.id, sessionId), sql`${others.device} = ${sessions.device}`))
    .limit(1)
  return { isFirst: earlier === undefined, isKnownDevice: same !== undefined }
}
