import {
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser'
import { evidenceLimits } from '#server/domain/assistance/contract.ts'
import { beginningOf } from './beginning-of.ts'
import { bodyDeadline } from './body-deadline.ts'
import type { UploadTurns } from './upload-turns.ts'

export type UploadProblem =
  | { status: 413; code: 'file_too_large' | 'too_many' }
  | { status: 415; code: 'unreadable' }
  | { status: 422; code: 'unreadable' }
  | { status: 429; code: 'too_fast' }
/** On a problem, `form` holds the fields that stood before it: what was typed is not lost with a photo too large. */
export type Upload = { form: FormData; problem: UploadProblem | undefined }

/** Several inputs may bring an empty part each; how many photos an act may have is a rule of the act. */
const limits = {
  maxFiles: 2 * evidenceLimits.photos,
  maxFileSize: evidenceLimits.bytes,
  maxParts: 60,
  maxTotalSize: evidenceLimits.photos * evidenceLimits.bytes + 1024 * 1024,
}

export type Reading = {
  turns: UploadTurns
  accountId: string
  /** Milliseconds to wait for a body that does not come; a minute unless given. */
  patience?: number
}

/**
 * Reads an account's form with photos, when it is its turn. Fields must stand before files, as in our forms. Of a form
 * too many only the fields are kept, so that nothing typed is lost.
 */
export async function readUpload(request: Request, { turns, accountId, patience }: Reading): Promise<Upload> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) {
    return { form: new FormData(), problem: { status: 415, code: 'unreadable' } }
  }
  const isWelcome = await turns.take(accountId)
  return await turns.inTurn(accountId, () => parse(request, type, { isWelcome, patience }))
}

async function parse(
  request: Request,
  type: string,
  { isWelcome, patience }: { isWelcome: boolean; patience: number | undefined },
): Promise<Upload> {
  const body = beginningOf(request.body, bodyDeadline(patience))
  try {
    if (!isWelcome) throw new TooFast()
    return { form: await parseFormData(requestOf(request.url, type, body.stream), limits), problem: undefined }
  } catch (error) {
    const beginning = await body.rest()
    return { form: await formOf(request.url, type, beginning), problem: problemOf(error) }
  }
}

function requestOf(url: string, type: string, body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>): Request {
  const init = { method: 'POST', headers: { 'Content-Type': type }, body, duplex: 'half' as const }
  return new Request(url, init)
}

class TooFast extends Error {}

function problemOf(error: unknown): UploadProblem {
  if (error instanceof TooFast) return { status: 429, code: 'too_fast' }
  if (error instanceof MaxFilesExceededError) return { status: 413, code: 'too_many' }
  if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError) {
    return { status: 413, code: 'file_too_large' }
  }
  // Cut off on its way or not a form: the sender is told to send again; there is nothing here to repair.
  return { status: 422, code: 'unreadable' }
}

/** The whole parts of a form's beginning, without files. */
async function formOf(url: string, type: string, beginning: Buffer): Promise<FormData> {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1]
  const end = boundary ? beginning.lastIndexOf(`\r\n--${boundary}`) : -1
  if (end < 0) return new FormData()

  const closed = Buffer.concat([beginning.subarray(0, end), Buffer.from(`\r\n--${boundary}--\r\n`)])
  const request = requestOf(url, type, new Uint8Array(closed))
  return await parseFormData(request, limits, () => null).catch(() => new FormData())
}
