import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { paths, withSearch } from '#server/paths.ts'
import { refused } from './answers.ts'
import { readReturnTo } from './return-to.ts'
import { signedIn } from './signed-in.ts'
import { speechFor } from './speech.ts'
import { readStepToken } from './step-cookie.ts'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context'>
type Step = Parameters<Asked['context']['application']['identity']['finishSignIn']>[0]['step']

/** What a screen of the second step shows; a browser that waits for none is led to the beginning. */
export async function loadSecondStep({ request, context: { application, origin } }: Asked) {
  const stepToken = readStepToken(request)
  const offer = stepToken ? await application.identity.readSecondStep({ stepToken, origin }) : undefined
  const returnTo = readReturnTo(request)
  if (!offer) throw redirect(withSearch(paths.signIn, { returnTo }))
  return { title: speechFor(request).words('security.step.title'), offer, returnTo }
}

/** Takes a second step, however it was shown. */
export async function takeSecondStep({ request, context }: Asked, step: Step) {
  const stepToken = readStepToken(request) ?? ''
  const device = request.headers.get('User-Agent') ?? ''
  const session = await context.application.identity.finishSignIn({ stepToken, device, step })
  return session.ok ? await signedIn(request, context, session.value) : refused(session.error)
}
