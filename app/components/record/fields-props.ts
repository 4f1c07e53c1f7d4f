import type { FormErrors } from '#app/http/form-errors.ts'
import type { TypedValues } from './typed-values.ts'

/** What every part of the record form needs: what stands in its fields and what was wrong with it. */
export type FieldsProps = { values: TypedValues; errors: FormErrors | undefined }
