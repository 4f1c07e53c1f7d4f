import { useSubmit } from '@remix-run/react'
import { type FormEvent, useEffect } from 'react'
import type { RecordAnswer } from './record-answer.ts'
import { type TypedValues, typedList } from './typed-values.ts'
import type { Photos } from './use-photos.ts'

/** The last answer's errors and what stands in the fields; photos that the server has are noted by their tokens. */
export function useFields(start: TypedValues, answer: RecordAnswer | undefined, { setTokens }: Photos) {
  const errors = answer?.errors
  useEffect(() => {
    if (errors) setTokens(typedList(errors.values, 'kept'))
  }, [errors, setTokens])

  return { values: errors?.values ?? start, errors }
}

/** Sends with the photos in memory in place of the file field's; without JavaScript the browser sends the form itself. */
export function useSend(photos: Photos) {
  const submit = useSubmit()
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = new FormData(event.currentTarget)
    body.delete('photos')
    body.delete('kept')
    photos.appendTo(body)
    submit(body, { method: 'post', encType: 'multipart/form-data' })
  }
}
