import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { RequestRefused } from '#app/components/people/request-refused.tsx'
import { refused } from '#app/http/answers.ts'
import { readParams } from '#app/http/read-params.ts'
import { peopleRoles } from '#server/domain/identity/contract.ts'
import { paths, withSearch } from '#server/paths.ts'

const requestParams = z.object({ id: z.uuid() })
const outcome = 'declined'

/** Who comes by the address alone finds the way back: a redirect would hide a refusal from browsers without scripts. */
export function loader({ context: { viewer } }: LoaderFunctionArgs) {
  viewer.requireRole(...peopleRoles)
  return null
}

/** The second person declines a correction of the past. */
export async function action({ params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireRole(...peopleRoles)
  const { id } = readParams(params, requestParams)
  const decided = await application.collectives.decideCorrection(actor, { correctionId: id, outcome })
  return decided.ok ? redirect(withSearch(paths.requests, { done: outcome }), 303) : refused(decided.error)
}

export default function RefusalRefused() {
  return <RequestRefused />
}
