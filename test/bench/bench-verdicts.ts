import type { Sql } from 'postgres'
import { bulkLimit } from '#server/domain/assistance/contract.ts'
import type { BenchHouse } from './bench-house.ts'
import { type Comparison, compareInTurn } from './compare.ts'
import { acceptAll, findStaff, recordWaiting } from './waiting-acts.ts'

const ROUNDS = 9

/** Verdicts a second in batches of 200, against one insert and commit of the same rows without rules or locks. */
export async function benchVerdicts({ application, client, owner }: BenchHouse): Promise<Comparison> {
  const { sql } = client
  await makePeerTables(owner)
  const { author, verifier } = await findStaff(application)
  const waiting = await recordWaiting(application, author, (ROUNDS + 1) * bulkLimit)
  let last: string[] = []

  return await compareInTurn(
    ROUNDS,
    async () => {
      last = waiting.splice(0, bulkLimit)
      return await perSecond(() => acceptAll(application, verifier, last))
    },
    async () => {
      const verdicts = await sql`select * from verdicts where assistance_id = any(${last})`
      const entries = await sql`select * from ledger_entries where assistance_id = any(${last})`
      const withLines = entries.map((entry) => ({ ...entry, lines: sql.json(entry.lines) }))
      await owner`truncate bench_verdicts, bench_entries`
      return await perSecond(() =>
        owner.begin(async (tx) => {
          await tx`insert into bench_verdicts ${tx(verdicts)}`
          await tx`insert into bench_entries ${tx(withLines)}`
        }),
      )
    },
  )
}

/** Tables of the same columns and indexes, without triggers and foreign keys; logged like any other. */
async function makePeerTables(owner: Sql): Promise<void> {
  await owner`create table bench_verdicts (like verdicts including all)`
  await owner`create table bench_entries (like ledger_entries including all)`
}

async function perSecond(decide: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await decide()
  return (bulkLimit * 1000) / (performance.now() - startedAt)
}
