import type { z } from 'zod'
import type { actBody } from '#app/http/api/act-schemas.ts'

/** An act as it was sent, in the words of the edge that turns a citizen's numbers into a key. */
export function typedAct({ citizen, sessionCode, ...said }: z.output<typeof actBody>) {
  const { idNumber, phone, groups } = citizen
  return { ...said, lessonCode: sessionCode, citizenNumber: idNumber, citizenPhone: phone, groups }
}
