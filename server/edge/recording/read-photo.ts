import { evidenceLimits, evidenceTypes } from '#server/domain/assistance/contract.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { beginningOf } from './beginning-of.ts'
import { bodyDeadline } from './body-deadline.ts'

export type PhotoRefusal = { code: 'media_type_unsupported' } | { code: 'body_too_large' } | { code: 'body_unreadable' }

/**
 * Reads a body that is one photo. What the sender calls it only opens the door; what it is, is seen when it is decoded.
 * `patience`: milliseconds to wait for a body that does not come; a minute unless given.
 */
export async function readPhoto(
  request: Request,
  { patience }: { patience?: number } = {},
): Promise<Result<Uint8Array, PhotoRefusal>> {
  const [type] = (request.headers.get('Content-Type') ?? '').toLowerCase().split(';', 1)
  const isTaken = evidenceTypes.some((taken) => taken === type?.trim())
  const body = beginningOf(request.body, bodyDeadline(patience))
  const bytes = isTaken ? await collect(body.stream) : refuse({ code: 'media_type_unsupported' })
  // A sender that is cut off sees no answer, so the rest is read away.
  if (!bytes.ok) await body.rest()
  return bytes
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Result<Uint8Array, PhotoRefusal>> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    const reader = stream.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength
      if (size > evidenceLimits.bytes) return refuse({ code: 'body_too_large' })
      parts.push(part.value)
    }
  } catch {
    // Cut off on its way, or not coming: the sender is told to send again; there is nothing here to repair.
    return refuse({ code: 'body_unreadable' })
  }
  return size === 0 ? refuse({ code: 'body_unreadable' }) : grant(Buffer.concat(parts))
}
