import { PassThrough } from 'node:stream'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { SurroundingsProvider } from '#app/components/layout/surroundings.tsx'
import { readPreferences } from '#app/http/preferences.ts'
import { wordsIn } from '#server/words/words.ts'

/** How long a page may wait for what its loaders promised. */
export const streamTimeout = 8_000

/** Renders a page: the frame at once for people, the whole for robots and whoever saves or prints it. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const preferences = readPreferences(request)
  setHeaders(headers, { status, locale: preferences.locale })
  const ready = isbot(request.headers.get('User-Agent') ?? '') ? 'onAllReady' : 'onShellReady'

  return new Promise((resolve, reject) => {
    let isStreaming = false
    let answered = status
    const { pipe, abort } = renderToPipeableStream(
      <SurroundingsProvider preferences={preferences} messages={wordsIn(preferences.locale)} nonce={context.nonce}>
        <RemixServer context={entry} url={request.url} nonce={context.nonce} />
      </SurroundingsProvider>,
      {
        nonce: context.nonce,
        [ready]() {
          isStreaming = true
          const body = new PassThrough()
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answered }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          answered = 500
          // Before the frame is out the rejection reports it; afterwards nobody else would.
          if (isStreaming) context.log.error({ err: error }, 'a page failed while it was being sent')
        },
      },
    )
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/** Loaders, actions and rendering report here, once. A request that its reader gave up is no failure. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return
  context.log.error({ err: error }, 'a page failed')
}

function setHeaders(headers: Headers, { status, locale }: { status: number; locale: string }): void {
  if (status === 503) headers.set('Retry-After', '30')
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', locale)
  headers.append('Vary', 'Cookie, Accept-Language')
  // A page may hold what only its reader may see; screens that are the same for everybody say so themselves.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
}
