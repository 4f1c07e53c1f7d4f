import { data, redirect } from '@remix-run/node'
import { paths } from '#server/paths.ts'
import type { ActionAnswer } from './answers.ts'

export type WithCodes = ActionAnswer & { codes?: string[] }

/** New codes are the answer itself, for they are shown once; where there are none, back to the overview. */
export function showRecoveryCodes({ recoveryCodes }: { recoveryCodes: string[] }) {
  if (recoveryCodes.length === 0) return redirect(paths.security, { status: 303 })
  return data<WithCodes>(
    { errors: undefined, refusal: undefined, codes: recoveryCodes },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}
