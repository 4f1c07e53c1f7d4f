import { isRouteErrorResponse } from '@remix-run/react'
import { paths } from '#server/paths.ts'
import type { RecordAnswer } from './record-answer.ts'

/**
 * Sends a form from the browser. Where the network or the server is away, or the session has ended, the answer says so
 * and the page stays as it is: nothing typed or photographed is lost, and the same act is sent again under its id.
 * What the server refuses for good (403, 404, …) is thrown on: sending it again would not help.
 */
export async function sendOrKeep(
  send: () => Promise<unknown>,
  isOnline: () => boolean = () => navigator.onLine,
): Promise<unknown> {
  try {
    return await send()
  } catch (thrown) {
    if (thrown instanceof Response && thrown.headers.get('Location')?.startsWith(paths.signIn)) {
      return unsent('signed_out')
    }
    const isAnswer = thrown instanceof Response || isRouteErrorResponse(thrown)
    if (isAnswer && thrown.status < 500) throw thrown
    // Only a device that knows it is offline also hears of being online again and can send by itself.
    return unsent(isAnswer || isOnline() ? 'busy' : 'offline')
  }
}

/** Answered as a failure, so that the page does not also try to load itself anew and fall over what is away. */
function unsent(reason: NonNullable<RecordAnswer['unsent']>): Response {
  const answer: RecordAnswer = { errors: undefined, refusal: undefined, unsent: reason }
  return new Response(JSON.stringify(answer), { status: 503, headers: { 'Content-Type': 'application/json' } })
}
