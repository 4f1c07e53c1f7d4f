import { z } from 'zod'
import { loader as actRoute } from '#app/routes/api.v1.campaigns.$slug.assistances.$id/route.ts'
import { loader as evidenceRoute } from '#app/routes/api.v1.campaigns.$slug.assistances.$id.evidence.$evidenceId/route.ts'
import { loader as verdictsRoute } from '#app/routes/api.v1.campaigns.$slug.verdicts/route.ts'
import type { Database, Transaction } from '#db/client.ts'
import type { ApiScope } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { nextNumber, testNow } from '#test/support/factories/sequence.ts'
import { testResources } from '#test/support/resources.ts'
import { testApplication, tokenContext } from '#test/support/route-context.ts'

/** What an answer may hold; a test looks at what it is about. */
const answerSchema = z.looseObject({
  state: z.string().optional(),
  revision: z.number().optional(),
  code: z.string().optional(),
  errors: z.array(z.looseObject({ pointer: z.string().optional(), code: z.string() })).optional(),
})

type Sending = {
  by?: Actor
  scopes?: readonly ApiScope[]
  method?: string
  headers?: Record<string, string>
  slug?: string
  body?: unknown
}

/** A running campaign, somebody who records by a program, and somebody from elsewhere who verifies by one. */
export async function actScene(db: Database | Transaction) {
  const resources = testResources(db)
  const campaign = await makeCampaign(db, { isDemo: true })
  const { account: author, collective } = await makeMember(db)
  const { account: verifier } = await makeMember(db, { roles: ['verifier'] })
  const application = testApplication(resources)

  const call = async (route: typeof actRoute, params: Record<string, string>, sending: Sending) => {
    const { by = author, scopes, method = 'PUT', headers, slug = campaign.slug, body } = sending
    const isBytes = body instanceof Uint8Array
    const type: Record<string, string> = isBytes || body === undefined ? {} : { 'Content-Type': 'application/json' }
    const request = new Request('http://localhost/api/v1/campaigns/x', {
      ...{ method, headers: { ...type, ...headers } },
      ...(body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
    })
    const context = { ...tokenContext(resources, by, scopes && { scopes }), application }
    const response = await route({ request, params: { slug, ...params }, context })
    const text = await response.text()
    const answered = answerSchema.parse(text === '' ? {} : Object(JSON.parse(text)))
    return { status: response.status, etag: response.headers.get('ETag'), text, body: answered }
  }
  return {
    ...{ db, resources, campaign, author, collective, verifier, application },
    onAct: (id: string, sending: Sending = {}) => call(actRoute, { id }, sending),
    onEvidence: (id: string, evidenceId: string, sending: Sending = {}) =>
      call(evidenceRoute, { id, evidenceId }, { headers: { 'Content-Type': 'image/jpeg' }, ...sending }),
    onVerdicts: (body: unknown, sending: Sending = {}) =>
      call(verdictsRoute, {}, { by: verifier, method: 'POST', body, ...sending }),
  }
}

/** An act as a program sends it, for a citizen whom nobody else helped. */
export function actBody(part: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    serviceCode: 'ihanoi',
    mode: 'guided',
    channel: 'household',
    capacity: 'voluntary',
    occurredAt: new Date(testNow.getTime() - 3_600_000).toISOString(),
    citizen: { idNumber: citizenNumber(), groups: [] },
    note: 'Cài đặt tại nhà',
    ...part,
  }
}

/** A number that belongs to nobody, born in 1999; another each time. */
export function citizenNumber(): string {
  return `000099${String(nextNumber()).padStart(6, '0')}`
}
