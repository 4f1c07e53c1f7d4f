import type { LoaderFunctionArgs } from '@remix-run/node'
import { forbidden } from '#app/http/answers.ts'
import { fileAnswer } from '#app/http/file-answer.ts'
import { readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { auditFilter, auditSearch } from './search.ts'

/** The record as filtered, as a file of the format asked for. */
export async function auditFile(
  { request, context: { application, viewer } }: LoaderFunctionArgs,
  format: 'xlsx' | 'csv',
): Promise<Response> {
  const actor = viewer.requireActor()
  const filter = auditFilter(readSearch(request, auditSearch))
  const file = await application.audit.exportAudit(actor, { filter, format, speech: speechFor(request) })
  if (!file.ok) throw forbidden()

  return fileAnswer(file.value)
}
