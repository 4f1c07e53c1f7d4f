import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WayInScreen } from '#app/components/joining/way-in-screen.tsx'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { codeParams } from './form.ts'
import { join, readWay } from './join.ts'

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return readWay({ request, context }, readParams(params, codeParams))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export function action({ request, params, context }: ActionFunctionArgs) {
  return join({ request, context }, readParams(params, codeParams))
}

/** Where a QR code or a typed code leads. */
export default function JoinByCodeScreen() {
  const { screen, refusal } = useLoaderData<typeof loader>()
  return <WayInScreen screen={screen} refusal={refusal} answer={useActionData<typeof action>()} />
}
