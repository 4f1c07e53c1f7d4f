import { answer } from '#app/http/api/answer.ts'
import { writeCursor } from '#app/http/api/cursor.ts'
import { notFoundProblem } from '#app/http/api/problem.ts'
import { serve, toAll } from '#app/http/api/serve.ts'
import { collectiveKinds } from '#server/domain/collectives/contract.ts'
import { sizeBands } from '#server/domain/standings/contract.ts'
import { readStandings } from './operations.ts'

export const loader = serve(
  toAll(readStandings, async ({ request, application, reader, params, search }) => {
    const { bracket, cursor, view, ...wish } = search
    const [kind, size] = bracket?.split('.') ?? []
    const standings = await application.standings.readStandings(reader, {
      ...params,
      ...wish,
      kind: collectiveKinds.find((known) => known === kind),
      size: sizeBands.find((known) => known === size),
      asOutsider: view === 'public',
      after: cursor?.position,
    })
    if (!standings) return notFoundProblem(request)

    const { version, frozenSince, notShown, measure, rows, next } = standings
    return await answer(request, {
      ...{ version, frozenSince: frozenSince?.toISOString() ?? null, notShown, measure, view: standings.view },
      rows,
      nextCursor: writeCursor(next === undefined ? undefined : { position: next }),
    })
  }),
)
export const action = loader
