import type { z } from 'zod'
import { echo } from './echo.ts'
import { type FormErrors, formCode } from './form-errors.ts'
import { listFields } from './list-fields.ts'

export type FormAnswer<T> = { ok: true; value: T } | { ok: false; error: FormErrors }

/**
 * Reads a submitted form by its schema. Blank fields are `undefined`, a field that the schema takes as a list is
 * always a list, files pass through. On failure: codes per field, and what was typed, except sensitive fields and
 * files. Multipart bodies with photographs are read by the upload edge, which passes its `FormData` here.
 */
export async function readForm<S extends z.ZodType>(
  source: Request | FormData,
  schema: S,
  options: { neverEcho?: readonly string[] } = {},
): Promise<FormAnswer<z.output<S>>> {
  const form = source instanceof FormData ? source : await formOf(source)
  if (form === undefined) return { ok: false, error: { fields: {}, form: ['unreadable'], values: {} } }

  // The input is asked for to tell a missing value from a wrong one; it does not leave this function.
  const parsed = await schema.safeParseAsync(plainObject(form, listFields(schema)), { reportInput: true })
  if (parsed.success) return { ok: true, value: parsed.data }

  return { ok: false, error: { ...codesOf(parsed.error), values: typedValues(form, options.neverEcho) } }
}

async function formOf(request: Request): Promise<FormData | undefined> {
  try {
    return await request.formData()
  } catch {
    // Not a form, or cut off on its way: the reader is told to send again; there is nothing to log.
    return undefined
  }
}

function plainObject(form: FormData, lists: ReadonlySet<string>): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    const values = form
      .getAll(name)
      .filter((value) => !isBlank(value))
      .map(trimmed)
    // A check box after a hidden field of the same name: the last one counts, as browsers and people expect.
    result[name] = lists.has(name) ? values : values.at(-1)
  }
  for (const name of lists) result[name] ??= []
  return result
}

function isBlank(value: FormDataEntryValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.size === 0 && value.name === ''
}

function trimmed(value: FormDataEntryValue): FormDataEntryValue {
  return typeof value === 'string' ? value.trim().normalize('NFC') : value
}

function codesOf(error: z.ZodError): Pick<FormErrors, 'fields' | 'form'> {
  const fields: FormErrors['fields'] = {}
  const form: FormErrors['form'] = []
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    const codes = field === '' ? form : (fields[field] ?? [])
    const code = formCode(issue)
    if (!codes.includes(code)) codes.push(code)
    if (field !== '') fields[field] = codes
  }
  return { fields, form }
}

/** What was typed into a form, to be shown again after a refusal, as far as it may be (`echo`) and without files. */
export function typedValues(form: FormData, neverEcho: readonly string[] = []): FormErrors['values'] {
  const values: FormErrors['values'] = {}
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] ?? '') : texts
  }
  return echo(values, neverEcho)
}
