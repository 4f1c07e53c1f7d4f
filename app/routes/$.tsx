import { notFound } from '#app/http/answers.ts'

/** Every address that nobody answers. */
export function loader(): never {
  throw notFound()
}

export const action = loader

export default function NoSuchPage() {
  return null
}
