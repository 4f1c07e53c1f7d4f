import { useEffect, useRef } from 'react'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActionAnswer } from '#app/http/answers.ts'
import { RefusalText } from '#app/http/refusal-text.tsx'
import { Alert } from './alert.tsx'
import { fieldId } from './field.tsx'

/**
 * Why a form was not taken, at its top: each error leads to its field, and a refusal is said in words. Takes the
 * focus when it appears. `labels` names the fields as their labels do.
 */
export function ErrorSummary({ answer, labels = {} }: ErrorSummaryProps) {
  const words = useWords('form')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer !== undefined) box.current?.focus()
  }, [answer])

  if (answer === undefined) return null
  const { errors, refusal } = answer
  const fields = Object.entries(errors?.fields ?? {})
  const general = errors?.form ?? []
  const count = fields.length + general.length
  if (count === 0 && refusal === undefined) return null

  return (
    <Alert
      ref={box}
      tone="danger"
      title={refusal === undefined ? words('summary', { count }) : <RefusalText refusal={refusal} />}
    >
      {count > 0 && <p>{words('summaryLead')}</p>}
      {count > 0 && (
        <ul className="mt-2 grid gap-1">
          {general.map((code) => (
            <li key={code}>{words(`error.${code}`)}</li>
          ))}
          {fields.map(([name, codes]) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`} className="text-link inline-block py-1">
                {labels[name] === undefined ? '' : `${labels[name]}: `}
                {codes.map((code) => words(`error.${code}`)).join(' ')}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  )
}

export type ErrorSummaryProps = { answer: ActionAnswer | undefined; labels?: Record<string, string> }
