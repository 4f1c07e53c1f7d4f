import { TOTP } from 'otpauth'
import type { Connection } from '#db/client.ts'
import type { Role } from '#server/domain/identity/contract.ts'
import { identityContext, type Self } from '#server/domain/identity/index.ts'
import { openSessions } from '#server/domain/identity/sessions.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { type TestResources, testResources } from '#test/support/resources.ts'

export const password = 'mười hai con giáp'
export const browser = { device: 'thử', address: '192.0.2.1' }

type Wish = { role?: Role | undefined }

/** A person of the office unless said otherwise, with a password, and what they do to sign in. */
export async function openHouse(db: Connection, wish: Wish = {}) {
  const role = 'role' in wish ? wish.role : 'office'
  const resources = testResources(db)
  const identity = identityContext(resources, { signInKey: Buffer.alloc(32, 1) })
  const actor = await makeAccount(db, { roles: role ? [role] : [] })
  await identity.setPassword(null, { accountId: actor.accountId, password })
  const login = await loginOf(db, actor.accountId)
  const self: Self = { actor, sessionId: undefined, signedInAt: resources.clock.now() }
  return {
    ...{ identity, resources, self, login },
    pass: (ms: number) => resources.clock.moveTo(new Date(resources.clock.now().getTime() + ms)),
    signIn: () => identity.signIn({ login, password, ...browser }),
    finish: (first: FirstStep, step: Parameters<typeof identity.finishSignIn>[0]['step']) =>
      identity.finishSignIn({ stepToken: stepTokenOf(first), device: '', step }),
    security: () => identity.readSecurity(self, { origin: 'https://thidua.example.vn' }),
    codeOf: (secret: string) => codeAt(secret, resources.clock.now()),
  }
}

type OpenHouse = Awaited<ReturnType<typeof openHouse>>
type FirstStep = Awaited<ReturnType<ReturnType<typeof identityContext>['signIn']>>

/** Sets up an authenticator app. */
export async function setUp({ identity, self, codeOf }: OpenHouse): Promise<{ secret: string; codes: string[] }> {
  await identity.beginTotp(self)
  const secret = (await identity.readTotpOffer(self))?.secret ?? ''
  const confirmed = await identity.confirmTotp(self, { code: codeOf(secret) })
  if (!confirmed.ok) throw new Error(`The app cannot be set up: ${confirmed.error.code}`)
  return { secret, codes: confirmed.value.recoveryCodes }
}

async function loginOf(db: Connection, accountId: string): Promise<string> {
  const login = await db.query.logins.findFirst({ where: (row, { eq }) => eq(row.accountId, accountId) })
  return login?.value ?? ''
}

export async function isLacking(resources: TestResources, person: Self['actor']): Promise<boolean | undefined> {
  const sessions = openSessions(resources)
  const { token } = await sessions.start({ ...person, device: '' })
  return (await sessions.find(token))?.lacksFactor
}

export function stepTokenOf(first: FirstStep): string {
  return first.ok && first.value.kind === 'second_step' ? first.value.stepToken : ''
}

export function wrongCode(code: string): string {
  return code === '000000' ? '000001' : '000000'
}

function codeAt(secret: string, at: Date): string {
  return new TOTP({ secret, digits: 6, period: 30, algorithm: 'SHA1' }).generate({ timestamp: at.getTime() })
}
