import type { LoaderFunctionArgs } from '@remix-run/node'
import { forbidden, notFound } from '#app/http/answers.ts'
import { readParams } from '#app/http/read-params.ts'
import { collectiveParams } from '#app/routes/collectives.$id/form.ts'
import type { JoiningScreen } from '#server/domain/collectives/index.ts'

/** How the collective of an address is joined, for those who manage it. */
export async function loadJoining({
  params,
  context: { application, viewer },
}: Pick<LoaderFunctionArgs, 'params' | 'context'>): Promise<JoiningScreen> {
  const actor = viewer.requireActor()
  const { id } = readParams(params, collectiveParams)
  const screen = await application.collectives.readJoining(actor, id)
  if (screen === undefined) throw notFound()
  if (screen === 'hidden') throw forbidden()
  return screen
}
