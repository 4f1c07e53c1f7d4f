import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'

/** One line: text, number, date, `datetime-local`, phone, password. Native, so that every phone shows its own keyboard. */
export function TextInput({ className, ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return <input type="text" {...rest} className={classNames('control', className)} />
}

/** Several lines. */
export function TextArea({ className, rows = 3, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea {...rest} rows={rows} className={classNames('control resize-y', className)} />
}
