import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { notFound } from '#app/http/answers.ts'
import { readParams } from '#app/http/read-params.ts'

const workbookParams = z.object({ id: z.uuid() })

/** A stored list as a spreadsheet. */
export async function loader({ params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { id } = readParams(params, workbookParams)
  const workbook = await application.nomination.nominationWorkbook(actor, id)
  if (!workbook.ok) throw notFound()

  return new Response(new Uint8Array(workbook.value.bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${workbook.value.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
