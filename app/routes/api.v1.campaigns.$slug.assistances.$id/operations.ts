import { actBody, actParams, actSchema, sentActSchema } from '#app/http/api/act-schemas.ts'
import { ifMatchSchema } from '#app/http/api/if-match.ts'
import { noBody, nothing, operation } from '#app/http/api/operation.ts'

const act = { path: '/api/v1/campaigns/{slug}/assistances/{id}', params: actParams, search: nothing } as const

export const readAssistance = operation({
  ...act,
  id: 'readAssistance',
  method: 'GET',
  scope: 'read',
  body: noBody,
  answers: { 200: { schema: actSchema } },
  problems: ['404'],
})

export const sendAssistance = operation({
  ...act,
  id: 'sendAssistance',
  method: 'PUT',
  scope: 'record',
  headers: ifMatchSchema,
  body: actBody,
  answers: { 200: { schema: sentActSchema }, 201: { schema: sentActSchema } },
  problems: ['404', '409', '412'],
})

export const withdrawAssistance = operation({
  ...act,
  id: 'withdrawAssistance',
  method: 'DELETE',
  scope: 'record',
  headers: ifMatchSchema,
  body: noBody,
  answers: { 200: { schema: sentActSchema } },
  problems: ['404', '409', '412'],
})
