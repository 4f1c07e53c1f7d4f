import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SecondStepScreen } from '#app/components/identity/second-step-screen.tsx'
import { invalid } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { loadSecondStep, takeSecondStep } from '#app/http/second-step.ts'
import { passkeyForm } from './form.ts'

export const loader = loadSecondStep

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, passkeyForm)
  if (!form.ok) return invalid(form.error)
  return await takeSecondStep(args, { kind: 'passkey', origin: args.context.origin, response: form.value.passkey })
}

/** The same screen as the code's, where a passkey that was not taken says so. */
export default function PasskeyStep() {
  return <SecondStepScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
