import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react'
import { handSizes } from '#app/components/queue/hand-sizes.ts'
import { QueueClosed } from '#app/components/queue/queue-closed.tsx'
import { QueueScreen } from '#app/components/queue/queue-screen.tsx'
import { pageTitle } from '#app/http/page-title.ts'
import { readSearch } from '#app/http/read-params.ts'
import { refusalStatus } from '#app/http/refusal-status.ts'
import { speechFor } from '#app/http/speech.ts'
import { queueSearch } from './form.ts'

/** A verifier's hand. Opening the page deals what is missing in it; that gives priority, not permission. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { campaign, hand = handSizes[0] } = readSearch(request, queueSearch)
  const title = speechFor(request).words('queue.title')
  const queue = await context.application.assistance.readQueue(actor, { slug: campaign, count: hand })
  if (queue.ok) return data({ title, hand, queue: queue.value, closed: undefined })

  const { code } = queue.error
  return data({ title, hand, queue: undefined, closed: code }, { status: refusalStatus(code) })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => pageTitle(loaded?.title)

/** Going from act to act asks for nothing new: all of the hand is here already. */
export const shouldRevalidate: ShouldRevalidateFunction = (change) => {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = change
  const isMove = formMethod === undefined && currentUrl.href !== nextUrl.href
  return isMove && withoutAct(currentUrl) === withoutAct(nextUrl) ? false : defaultShouldRevalidate
}

function withoutAct(url: URL): string {
  const search = new URLSearchParams(url.search)
  search.delete('act')
  return `${url.pathname}?${search}`
}

export default function QueueRoute() {
  const { queue, closed, hand } = useLoaderData<typeof loader>()
  return queue ? <QueueScreen queue={queue} hand={hand} /> : <QueueClosed code={closed} />
}
