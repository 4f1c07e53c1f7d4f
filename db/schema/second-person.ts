import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, pgEnum, text, uuid } from 'drizzle-orm/pg-core'
import { requestOutcomes } from '#server/domain/identity/contract.ts'
import { instant } from './columns.ts'
import { accounts } from './identity.ts'

export const requestOutcome = pgEnum('request_outcome', requestOutcomes)

/** What every request for a second person has: who asks and why, who decided and how; open while it has no outcome. */
export const requestColumns = () => ({
  accountId: uuid()
    .notNull()
    .references(() => accounts.id),
  reason: text().notNull(),
  requestedBy: uuid()
    .notNull()
    .references(() => accounts.id),
  requestedAt: instant().notNull(),
  outcome: requestOutcome(),
  decidedBy: uuid().references(() => accounts.id),
  decidedAt: instant(),
})

type Columns = Record<'accountId' | 'requestedBy' | 'outcome' | 'decidedBy' | 'decidedAt', AnyPgColumn>

/** Two people, neither of them the person it is about; who asked may only withdraw. */
export const requestChecks = (table: string, { accountId, requestedBy, outcome, decidedBy, decidedAt }: Columns) => [
  check(`${table}_not_for_oneself`, sql`${requestedBy} <> ${accountId}`),
  check(`${table}_decided_whole`, sql`num_nulls(${outcome}, ${decidedBy}, ${decidedAt}) in (0, 3)`),
  check(
    `${table}_by_another`,
    sql`${outcome} is null or case when ${outcome} = 'withdrawn' then ${decidedBy} = ${requestedBy}
        else ${decidedBy} <> ${requestedBy} and ${decidedBy} <> ${accountId} end`,
  ),
]
