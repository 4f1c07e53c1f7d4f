const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  // Asked for again each time and answered with 304 where nothing changed.
  'Cache-Control': 'private, no-cache',
  Vary: 'Authorization',
}

/** A JSON answer. One to a reading request carries a tag of its bytes, and is not sent again where the asker has them. */
export async function answer(
  request: Request,
  value: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  const text = JSON.stringify(value)
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const tag = isRead ? await tagOf(text) : undefined
  const all = { ...HEADERS, ...(tag === undefined ? {} : { ETag: tag }), ...headers }
  if (tag !== undefined && namesTag(request.headers.get('If-None-Match'), all.ETag ?? tag)) {
    return new Response(null, { status: 304, headers: all })
  }
  return new Response(text, { status, headers: all })
}

/** Weak, because compression changes the bytes on their way. */
async function tagOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `W/"${Buffer.from(digest).toString('base64url').slice(0, 27)}"`
}

function namesTag(header: string | null, tag: string): boolean {
  const plain = (each: string) => each.trim().replace(/^W\//, '')
  return (header ?? '').split(',').some((each) => each.trim() === '*' || plain(each) === plain(tag))
}
