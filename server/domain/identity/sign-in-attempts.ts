import type { Result } from '#server/platform/result.ts'
import type { Attempts, Limit, TooManyAttempts } from './attempts.ts'

/*
 * Passwords cannot be guessed by trying. Mobile carriers put thousands of people behind one address, and anybody may
 * type anybody's login: the tight limit is on the pair, and the wide ones stop guessing spread over addresses or over
 * logins. A stranger must not keep the real person out: a browser in which this login has signed in before has a count
 * of its own and is not asked for the login's.
 */

export type Attempt = { login: string; address: string; knownBrowser: string | undefined }

export type SignInAttempts = {
  begin(attempt: Attempt): Promise<Result<undefined, TooManyAttempts>>
  succeed(attempt: Attempt): Promise<void>
}

/** How often in 15 minutes. */
const most = { pair: 10, login: 60, address: 300 } as const

/** The limits on sign-ins, over counters. */
export function signInAttempts(attempts: Attempts): SignInAttempts {
  return {
    begin: (attempt) => attempts.begin([narrow(attempt), ...wide(attempt)]),
    succeed: async (attempt) => {
      await attempts.clear(narrow(attempt))
      await attempts.giveBack(wide(attempt))
    },
  }
}

function narrow({ login, address, knownBrowser }: Attempt): Limit {
  return { name: 'pair', of: `${login} ${knownBrowser ?? address}`, most: most.pair }
}

function wide({ login, address, knownBrowser }: Attempt): Limit[] {
  const ofAddress = { name: 'address', of: address, most: most.address }
  return knownBrowser === undefined ? [{ name: 'login', of: login, most: most.login }, ofAddress] : [ofAddress]
}
