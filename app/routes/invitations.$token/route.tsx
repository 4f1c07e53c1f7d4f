import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { WayInScreen } from '#app/components/joining/way-in-screen.tsx'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { join, readWay } from '#app/routes/join_.$code/join.ts'

const tokenParams = z.object({ token: z.string().max(100) })

/** Opening the link uses nothing up: programs that look at mails open links, too. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return readWay({ request, context }, readParams(params, tokenParams))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export function action({ request, params, context }: ActionFunctionArgs) {
  return join({ request, context }, readParams(params, tokenParams))
}

/** Where an invitation leads. */
export default function InvitationScreen() {
  const { screen, refusal } = useLoaderData<typeof loader>()
  return <WayInScreen screen={screen} refusal={refusal} answer={useActionData<typeof action>()} />
}
