import { readFileSync } from 'node:fs'

/*
 * PostgreSQL refuses to run as root. A start by root therefore hands it to another user, in the first way that works
 * here: plainly; with the right to pass folders that are closed to that user; or inside a user namespace in which
 * root looks like that user.
 */

const WAYS = ['plain', 'setpriv', 'namespace'] as const
const USERS = ['postgres', 'nobody']
const PASS_FOLDERS = '-all,+dac_override'

export type User = { uid: number; gid: number }
export type Identity = { way: 'self' } | ({ way: (typeof WAYS)[number] } & User)
type Launch = { command: string; args: string[]; user: Partial<User> }

/** The identities to try in order. `owner` is the user who owns the database folder already, if there is one. */
export function listIdentities(owner: User | undefined): Identity[] {
  if (process.getuid?.() !== 0) return [{ way: 'self' }]

  const users = findUsers(owner)
  return WAYS.flatMap((way) => users.map((user) => ({ way, ...user })))
}

/** How to start a program under an identity. The command's own process becomes the program: its number stays. */
export function launchAs(identity: Identity, program: string, args: string[]): Launch {
  if (identity.way === 'self') return { command: program, args, user: {} }

  const { uid, gid } = identity
  if (identity.way === 'plain') return { command: program, args, user: { uid, gid } }
  if (identity.way === 'namespace') {
    return {
      command: 'unshare',
      args: ['--user', `--map-user=${uid}`, `--map-group=${gid}`, program, ...args],
      user: {},
    }
  }
  // Without the securebits the capability is lost on the change of user for PostgreSQL's own access check.
  const rights = ['--securebits', '+no_setuid_fixup', `--inh-caps=${PASS_FOLDERS}`, `--ambient-caps=${PASS_FOLDERS}`]
  const who = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups']
  return { command: 'setpriv', args: [...who, ...rights, program, ...args], user: {} }
}

/** Who must own the database folder for an identity; nobody is named where it stays as it is. */
export function ownerFor(identity: Identity): User | undefined {
  if (identity.way === 'self') return undefined
  return identity.way === 'namespace' ? { uid: 0, gid: 0 } : { uid: identity.uid, gid: identity.gid }
}

/** A user without an entry in the list of users is of no use: initdb asks for its name. */
function findUsers(owner: User | undefined): User[] {
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map((fields) => ({ name: fields[0] ?? '', uid: Number(fields[2]), gid: Number(fields[3]) }))

  const known = entries.filter(({ uid }) => owner && uid === owner.uid && uid !== 0)
  const usual = USERS.flatMap((name) => entries.filter((entry) => entry.name === name))
  const distinct = new Map([...known, ...usual].map(({ uid, gid }) => [uid, { uid, gid }]))
  return [...distinct.values()]
}
