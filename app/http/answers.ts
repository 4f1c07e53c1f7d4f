import { data } from '@remix-run/node'
import { echo } from './echo.ts'
import type { FormErrors } from './form-errors.ts'
import { type RefusalCode, refusalStatus } from './refusal-status.ts'

/** A refusal on its way to the screen: the code, and the facts its sentence names. */
export type RefusalAnswer = { code: RefusalCode; facts: Record<string, string | number | Date> }

/** What an action answers when it does not redirect; both parts are always there, so a screen reads them alike. */
export type ActionAnswer = { errors: FormErrors | undefined; refusal: RefusalAnswer | undefined }

/** 422: the form could not be taken as it was typed. */
export function invalid(errors: FormErrors) {
  return data<ActionAnswer>({ errors, refusal: undefined }, { status: 422 })
}

/** A rule said no: the code decides the status (403, 404, 409 or 422), words are found by `RefusalText`. */
export function refused(refusal: { code: RefusalCode }, values?: FormErrors['values']) {
  const errors = values === undefined ? undefined : { fields: {}, form: [], values: echo(values) }
  return data<ActionAnswer>({ errors, refusal: refusalAnswer(refusal) }, { status: refusalStatus(refusal.code) })
}

/** 404, to be thrown: there is nothing here, or nothing the viewer may know of. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' })
}

/** 403, to be thrown: the viewer may know of it, but may not do it. */
export function forbidden(): Response {
  return new Response(null, { status: 403, statusText: 'Forbidden' })
}

/** A refusal with the facts its sentence may name, for screens that show several of them. */
export function refusalAnswer(refusal: { code: RefusalCode }): RefusalAnswer {
  const facts: RefusalAnswer['facts'] = {}
  for (const [name, value] of Object.entries(refusal)) {
    if (name !== 'code' && isFact(value)) facts[name] = value
  }
  return { code: refusal.code, facts }
}

function isFact(value: unknown): value is string | number | Date {
  return typeof value === 'string' || typeof value === 'number' || value instanceof Date
}
