import { createHmac, timingSafeEqual } from 'node:crypto'
import type { StoredEvidence } from '#server/domain/assistance/contract.ts'
import type { Clock } from '#server/platform/clock.ts'

/** Shorter than the day after which a photo that no act names is swept. */
const VALID_FOR = 20 * 3_600_000

export type EvidenceTokens = ReturnType<typeof evidenceTokens>

/**
 * Photos of a form that was refused lie in storage already. A token lets the form name them when it is sent again, for
 * the same person and for a while, so that nobody names a photo by guessing or by having seen its hash.
 */
export function evidenceTokens({ secret, clock }: { secret: Buffer; clock: Clock }) {
  const sign = (accountId: string, text: string) =>
    createHmac('sha256', secret).update(`evidence-token\n${accountId}\n${text}`).digest()

  return {
    seal: (accountId: string, { sha256, bytes, width, height }: StoredEvidence): string => {
      const text = [sha256, bytes, width, height, clock.now().getTime()].join('.')
      return `${text}.${sign(accountId, text).toString('base64url')}`
    },

    /** The photo, or undefined where the token is somebody else's, too old or made up. */
    open: (accountId: string, token: string): StoredEvidence | undefined => {
      const cut = token.lastIndexOf('.')
      const text = token.slice(0, Math.max(cut, 0))
      const given = Buffer.from(token.slice(cut + 1), 'base64url')
      const right = sign(accountId, text)
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined

      const [sha256 = '', bytes, width, height, sealedAt] = text.split('.')
      if (clock.now().getTime() - Number(sealedAt) > VALID_FOR) return undefined
      return { sha256, bytes: Number(bytes), width: Number(width), height: Number(height) }
    },
  }
}
