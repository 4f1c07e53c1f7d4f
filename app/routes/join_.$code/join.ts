import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { invalid, refusalAnswer, refused } from '#app/http/answers.ts'
import { readPreferences } from '#app/http/preferences.ts'
import { readForm } from '#app/http/read-form.ts'
import { refusalStatus } from '#app/http/refusal-status.ts'
import { signedIn } from '#app/http/signed-in.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths, withSearch } from '#server/paths.ts'
import { newcomerForm } from './form.ts'

type Way = { code: string } | { token: string }
type Context = LoaderFunctionArgs['context']

/** What stands behind a code or an invitation. One that cannot be used is a screen of its own, with its status. */
export async function readWay({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>, way: Way) {
  const { words } = speechFor(request)
  const { application, viewer, address } = context
  const found = await application.collectives.readWayIn(viewer.actor, { way, address })
  if (!found.ok) {
    const init = { status: refusalStatus(found.error.code) }
    return data({ title: words('joining.title'), screen: undefined, refusal: refusalAnswer(found.error) }, init)
  }
  const title = words('joining.way.title', { name: found.value.collective.name })
  return data({ title, screen: found.value, refusal: undefined }, { status: 200 })
}

/** Joins: a signed-in person as they are, a guest with the account that they open here. */
export async function join({ request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>, way: Way) {
  const { application, viewer, address } = context
  if (!viewer.actor) return await joinAsGuest(request, context, way)

  const joined = await application.collectives.joinCollective(viewer.actor, { way, address })
  return joined.ok ? redirect(placeOf(joined.value, request), { status: 303 }) : refused(joined.error)
}

async function joinAsGuest(request: Request, context: Context, way: Way) {
  const { application, address } = context
  const form = await readForm(request, newcomerForm)
  if (!form.ok) return invalid(form.error)

  const { fullName, login, password } = form.value
  const person = { fullName, login, password, locale: readPreferences(request).locale }
  const joined = await application.collectives.joinAsNewcomer({ way, address, person })
  if (!joined.ok) return refusedNewcomer(joined.error, { fullName, login })

  const device = request.headers.get('User-Agent') ?? ''
  const session = await application.identity.signIn({ login, password, device, address })
  // The account is there; whatever stands in the way of a session is said where one signs in.
  if (!session.ok || session.value.kind !== 'signed_in') return redirect(paths.signIn, { status: 303 })
  return await signedIn(request, context, session.value, placeOf(joined.value, request))
}

type Joined = { collectiveId: string; state: 'joined' | 'member_already' | 'waiting' }

/** Members go to their collective; who waits sees the same page again, which says so. */
function placeOf({ collectiveId, state }: Joined, request: Request): string {
  if (state === 'waiting') return new URL(request.url).pathname.replace(/\.data$/, '')
  return withSearch(paths.collective(collectiveId), { done: state === 'joined' ? 'joined' : undefined })
}

type Refused = Parameters<typeof refused>[0]

/** What is wrong with one field is said beside it. */
function refusedNewcomer(refusal: Refused, values: { fullName: string; login: string }) {
  switch (refusal.code) {
    case 'name_malformed':
      return invalid({ fields: { fullName: ['invalid'] }, form: [], values })
    case 'login_malformed':
      return invalid({ fields: { login: ['invalid'] }, form: [], values })
    case 'password_length':
      return invalid({ fields: { password: ['too_short'] }, form: [], values })
    default:
      return refused(refusal, values)
  }
}
