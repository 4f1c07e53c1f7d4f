import { bodyDeadline } from './body-deadline.ts'

const KEPT = 256 * 1024
/** A browser that is cut off while it sends shows its own error page instead of our answer, so the rest is read away. */
const MOST_READ_AWAY = 96 * 1024 * 1024

/**
 * Passes a body on and remembers how it began; `rest` reads the remainder away and answers the beginning. A body that
 * does not come in time fails, and the rest of it is not waited for.
 */
export function beginningOf(body: ReadableStream<Uint8Array> | null, deadline = bodyDeadline()) {
  const reader = body?.getReader()
  const kept: Uint8Array[] = []
  let seen = 0
  let reading: Promise<Uint8Array | undefined> = Promise.resolve(undefined)
  const read = async () => {
    const part = await reader?.read()
    if (!part || part.done) return undefined
    if (seen < KEPT) kept.push(part.value)
    seen += part.value.byteLength
    return part.value
  }
  // One read at a time: with two outstanding, Remix's stream over a Node request pauses and is never woken.
  const next = () => {
    reading = reading.then(() => deadline.within(read()))
    return reading
  }

  // Without `cancel`: who stops reading the copy does not cut off the sender.
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const part = await next()
      if (part) controller.enqueue(part)
      else controller.close()
    },
  })
  const rest = async (): Promise<Buffer> => {
    try {
      while (seen < MOST_READ_AWAY && (await next()));
      await reader?.cancel()
    } catch {
      // The sender went away; the beginning is all there is.
    }
    return Buffer.concat(kept)
  }
  return { stream, rest }
}
