import type { LoaderFunctionArgs } from '@remix-run/node'
import { auditFile } from '#app/routes/audit/audit-file.ts'

/** The record as filtered, as a XLSX file. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return auditFile(args, 'xlsx')
}
