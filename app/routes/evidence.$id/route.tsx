import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { notFound } from '#app/http/answers.ts'
import { readParams } from '#app/http/read-params.ts'

/** A photo's bytes. Kept by nothing that others share, and by the reader's own browser for minutes only. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { id } = readParams(params, z.object({ id: z.uuid().toLowerCase() }))
  const photo = await context.application.assistance.findEvidence(actor, id)
  if (!photo.ok) throw notFound()

  return new Response(new Uint8Array(photo.value.bytes), {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Disposition': 'inline; filename="evidence.webp"',
      'Cache-Control': 'private, max-age=600',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  })
}
