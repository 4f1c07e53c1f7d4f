import type { ProblemStatus } from '#server/words/problem-document.ts'
import { noBody, type Operation } from './operation.ts'

/** Every status of a problem that an operation may answer: its own, and those that come with how it is asked. */
export function problemsOf({
  scope,
  params,
  search,
  headers,
  body,
  upload,
  answers,
  problems,
}: Operation): ProblemStatus[] {
  const takesBody = upload !== undefined || !Object.is(body, noBody)
  const takesParameters = Object.keys(shapeOf(search)).length > 0
  const hasForms = Object.values(answers).some((answer) => answer !== null)
  const asked: ProblemStatus[] = [
    ...(Object.keys(shapeOf(params)).length > 0 ? ['404' as const] : []),
    ...(scope === 'public' ? [] : ['403' as const]),
    ...(hasForms ? ['406' as const] : []),
    ...(takesBody ? ['411' as const, '413' as const, '415' as const] : []),
    ...(takesBody || takesParameters || headers !== undefined ? ['422' as const] : []),
  ]
  return [...new Set([...problems, ...asked, '401' as const, '429' as const, '500' as const, '503' as const])].sort()
}

function shapeOf(schema: Operation['search']): object {
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? schema.shape : {}
}
