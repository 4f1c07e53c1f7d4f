import { parseArgs } from 'node:util'
import type { Application } from '#server/compose.ts'
import { type ApiScope, apiScopes, apiTokenLimits, type Role, roles } from '#server/domain/identity/contract.ts'
import { generatePassword } from '#server/domain/identity/index.ts'
import { readAdministrativeUnit } from './administrative-units.ts'
import { CliRefused, refusedAs } from './cli-refused.ts'

export type AccountApplication = Pick<Application, 'identity' | 'campaigns'>
type Given = {
  application: AccountApplication
  projectFolder: string
  /** To standard output, which a script reads: a secret stands there alone. */
  say(line: string): void
  /** To standard error, which only people read. */
  tell(line: string): void
}

/** The ward this platform was made for; another one is named with --ward. */
const FIRST_WARD = '00082'

export const accountUsage = `npm run account -- create   --name "Họ và tên" --login ten@example.vn [--role office] [--campaign slug] [--ward 00082]
npm run account -- grant    --login ten@example.vn --role verifier [--campaign slug]
npm run account -- revoke   --login ten@example.vn --role verifier [--campaign slug]
npm run account -- password --login ten@example.vn
npm run account -- token    --login ten@example.vn [--scopes read,record] [--days 90] [--name "what it is for"]
npm run account -- forget-factors --login ten@example.vn
npm run account -- ward     --ward 00082
Logins are e-mail addresses or phone numbers. Roles: ${roles.join(', ')}; without --campaign they hold for the whole ward.
Scopes: ${apiScopes.join(', ')}; without --scopes all of them: a token never does more than its owner may.
A password or token stands alone on standard output; what is said about it goes to standard error.`

/** Opens accounts and changes roles from the command line, by the same commands as the screens. */
export async function runAccount(args: readonly string[], given: Given): Promise<void> {
  const { positionals, values } = parse(args)
  switch (positionals[0]) {
    case 'create':
      return await create(values, given)
    case 'grant':
      return await changeRole(values, given, 'grantRole')
    case 'revoke':
      return await changeRole(values, given, 'revokeRole')
    case 'forget-factors':
      return await forgetFactors(values, given)
    case 'password':
      return await renewPassword(values, given)
    case 'token':
      return await makeToken(values, given)
    case 'ward':
      return void (await wardFor(values.ward ?? FIRST_WARD, given))
    default:
      throw new CliRefused(accountUsage)
  }
}

type Values = ReturnType<typeof parse>['values']

function parse(args: readonly string[]) {
  const text = { type: 'string' as const }
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: text, login: text, role: text, campaign: text, ward: text, scopes: text, days: text },
    })
  } catch (error) {
    throw new CliRefused(`${error instanceof Error ? error.message : String(error)}\n${accountUsage}`)
  }
}

async function create(values: Values, given: Given): Promise<void> {
  const { identity } = given.application
  const login = needed(values, 'login')
  const fullName = needed(values, 'name')
  const role = values.role === undefined ? undefined : roleNamed(values.role)
  const campaignId = await campaignNamed(values.campaign, given)
  const wardId = await wardFor(values.ward, given)

  const password = generatePassword()
  const person = { fullName, logins: [login], password: { plain: password } }
  const opened = await identity.openAccount(null, { wardId, person, role: role && { role, campaignId } })
  if (!opened.ok) throw refusedAs(opened.error)

  given.tell(`Account for ${login}${role ? ` with the role ${role}` : ''}. Its password, shown this once:`)
  given.say(password)
}

async function changeRole(values: Values, given: Given, change: 'grantRole' | 'revokeRole'): Promise<void> {
  const login = needed(values, 'login')
  const role = roleNamed(needed(values, 'role'))
  const campaignId = await campaignNamed(values.campaign, given)
  const accountId = await accountOf(login, given)

  const changed = await given.application.identity[change](null, { accountId, role, campaignId })
  if (!changed.ok) throw refusedAs(changed.error)
  given.say(`${login} ${change === 'grantRole' ? 'holds' : 'no longer holds'} the role ${role}.`)
}

async function renewPassword(values: Values, given: Given): Promise<void> {
  const login = needed(values, 'login')
  const password = generatePassword()
  const accountId = await accountOf(login, given)
  const set = await given.application.identity.setPassword(null, { accountId, password })
  if (!set.ok) throw refusedAs(set.error)

  given.tell(`New password of ${login}, shown this once:`)
  given.say(password)
}

async function makeToken(values: Values, given: Given): Promise<void> {
  const login = needed(values, 'login')
  const scopes = values.scopes === undefined ? apiScopes : values.scopes.split(',').map(scopeNamed)
  const days = values.days === undefined ? apiTokenLimits.usualDays : Number(values.days)
  const accountId = await accountOf(login, given)
  const name = values.name?.trim() || `npm run account -- token`
  const made = await given.application.identity.createApiToken(null, { accountId, name, scopes, days })
  if (!made.ok) throw refusedAs(made.error)

  given.tell(`Token of ${login} until ${made.value.expiresAt.toISOString()}, shown this once:`)
  given.say(made.value.token)
}

function scopeNamed(text: string): ApiScope {
  const scope = apiScopes.find((known) => known === text.trim())
  if (!scope) throw new CliRefused(`There is no scope "${text}"; scopes are ${apiScopes.join(', ')}.`)
  return scope
}

/** For somebody who has lost the phone and the recovery codes; who it is must be known by other means. */
async function forgetFactors(values: Values, given: Given): Promise<void> {
  const login = needed(values, 'login')
  const accountId = await accountOf(login, given)
  const forgotten = await given.application.identity.forgetSecondFactors({ accountId })
  if (!forgotten.ok) throw refusedAs(forgotten.error)
  given.say(`Second steps taken from ${login}: ${forgotten.value.factors}.`)
}

function needed(values: Values, name: 'login' | 'name' | 'role'): string {
  const value = values[name]?.trim()
  if (!value) throw new CliRefused(`--${name} is missing.\n${accountUsage}`)
  return value
}

function roleNamed(name: string): Role {
  const role = roles.find((known) => known === name)
  if (!role) throw new CliRefused(`There is no role "${name}"; roles are ${roles.join(', ')}.`)
  return role
}

async function accountOf(login: string, { application }: Given): Promise<string> {
  const accountId = await application.identity.findAccountId(login)
  if (!accountId) throw new CliRefused('Nobody signs in with this login.')
  return accountId
}

async function campaignNamed(slug: string | undefined, { application }: Given): Promise<string | null> {
  if (slug === undefined) return null
  const campaign = await application.campaigns.findCampaignBySlug(slug)
  if (!campaign) throw new CliRefused(`There is no campaign "${slug}".`)
  return campaign.id
}

/** The ward named, made from the official list where it is not there yet; unnamed, the only one there is. */
async function wardFor(code: string | undefined, { application, projectFolder, tell }: Given): Promise<string> {
  const known = (await application.identity.listWards()).map((ward) => ward.code)
  const [only] = known
  if (code === undefined && known.length > 1) throw new CliRefused(`Say which ward: --ward ${known.join(' or ')}.`)
  const wanted = code ?? only ?? FIRST_WARD
  if (known.includes(wanted)) return wanted

  const ward = readAdministrativeUnit(projectFolder, wanted)
  if (!ward) throw new CliRefused(`There is no ward ${wanted} in the list of administrative units of 1 July 2025.`)
  await application.identity.createWard(ward)
  tell(`Ward ${ward.code}: ${ward.name}, ${ward.provinceName}.`)
  return ward.code
}
