import type { Connection } from '#db/client.ts'
import { accounts, consents, logins } from '#db/schema/identity.ts'
import { roleGrants } from '#db/schema/roles.ts'
import { wards } from '#db/schema/ward.ts'
import type { Role, Sex } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { nextId, nextNumber, testNow } from './sequence.ts'

export const testWard = '00082'

/** The ward everything of a test belongs to; making it twice is one ward. */
export async function makeWard(db: Connection, code = testWard): Promise<string> {
  const ward = { code, name: 'Phường Cửa Nam', provinceCode: '01', provinceName: 'Thành phố Hà Nội' }
  await db.insert(wards).values(ward).onConflictDoNothing()
  return code
}

export type AccountWish = {
  roles?: readonly Role[]
  /** The campaign that the roles are for; the whole ward unless said otherwise. */
  campaignId?: string
  fullName?: string
  sex?: Sex
  wardId?: string
  /** Whether the person agreed to be shown on public boards. */
  isOnBoards?: boolean
}

/** A person who may sign in, as the actor that commands take; their roles hold for the whole ward unless said otherwise. */
export async function makeAccount(db: Connection, wish: AccountWish = {}): Promise<Actor> {
  const number = nextNumber()
  const wardId = await makeWard(db, wish.wardId)
  const accountId = nextId()
  const fullName = wish.fullName ?? `Nguyễn Thử Nghiệm ${number}`
  const { roles = [], campaignId = null } = wish
  await db.insert(accounts).values({
    id: accountId,
    wardId,
    fullName,
    givenName: fullName.split(' ').at(-1) ?? fullName,
    sex: wish.sex,
    createdAt: longAgo,
  })
  await db.insert(logins).values({
    id: nextId(),
    wardId,
    accountId,
    kind: 'email',
    value: `nguoi.thu.${number}.${accountId.slice(-6)}@example.vn`,
    createdAt: longAgo,
  })
  if (roles.length > 0) {
    await db.insert(roleGrants).values(
      roles.map((role) => ({
        id: nextId(),
        wardId,
        accountId,
        role,
        campaignId,
        fromAt: longAgo,
        source: 'operator' as const,
      })),
    )
  }
  if (wish.isOnBoards) await makeConsent(db, { accountId, wardId })
  return { accountId, wardId, fullName, grants: roles.map((role) => ({ role, campaignId })) }
}

/** Consent to appear on public boards, in force. */
export async function makeConsent(db: Connection, { accountId, wardId }: Pick<Actor, 'accountId' | 'wardId'>) {
  await db.insert(consents).values({
    id: nextId(),
    wardId,
    accountId,
    purpose: 'public_board',
    textVersion: 'test',
    grantedAt: longAgo,
  })
}

/** Before everything a test does. */
export const longAgo = new Date(testNow.getTime() - 365 * 24 * 3_600_000)
