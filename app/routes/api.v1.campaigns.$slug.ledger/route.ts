import { refusedProblem } from '#app/http/api/problem.ts'
import { serve, toTokens } from '#app/http/api/serve.ts'
import { ledgerLines } from './ledger-lines.ts'
import { readLedger } from './operations.ts'

export const loader = serve(
  toTokens(readLedger, async ({ request, application, actor, params, search }) => {
    const ledger = await application.scoring.readLedger(actor, { ...params, ...search })
    if (!ledger.ok) return refusedProblem(request, ledger.error)

    return new Response(ledgerLines(ledger.value), {
      headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'private, no-store' },
    })
  }),
)
export const action = loader
