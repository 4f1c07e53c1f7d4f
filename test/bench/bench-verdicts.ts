import { bulkLimit } from '#server/domain/assistance/contract.ts'
import type { BenchHouse } from './bench-house.ts'
import { type Comparison, compareInTurn } from './compare.ts'
import { acceptAll, findStaff, recordWaiting } from './waiting-acts.ts'

const ROUNDS = 9

/** Verdicts a second in batches of 200, against one insert and commit of the same rows without rules or locks. */
export async function benchVerdicts({ application, client }: BenchHouse): Promise<Comparison> {
  const { sql } = client
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
      return await perSecond(() =>
        sql.begin(async (tx) => {
          await tx`create temporary table bench_verdicts (like verdicts including all) on commit drop`
          await tx`create temporary table bench_entries (like ledger_entries including all) on commit drop`
          await tx`insert into bench_verdicts ${tx(verdicts)}`
          await tx`insert into bench_entries ${tx(entries.map((entry) => ({ ...entry, lines: tx.json(entry.lines) })))}`
        }),
      )
    },
  )
}

async function perSecond(decide: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await decide()
  return (bulkLimit * 1000) / (performance.now() - startedAt)
}
