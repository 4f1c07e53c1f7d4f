import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { runAccount } from '#server/cli/account.ts'
import { campaignsContext } from '#server/domain/campaigns/index.ts'
import { identityContext } from '#server/domain/identity/index.ts'
import { uuidV7Ids } from '#server/platform/ids.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()
const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))
const login = 'van.phong@example.vn'
const browser = { device: '', address: '192.0.2.1' }

test('on an empty database one command makes the ward and the first office account, whose password works', async () => {
  const { identity, account } = house()

  const lines = await account('create', '--name', 'Nguyễn Thử Văn Phòng', '--login', login, '--role', 'office')

  expect(await identity.listWards()).toMatchObject([{ code: '00082', name: 'Phường Cửa Nam', provinceCode: '01' }])
  expect(await identity.hasOffice()).toBe(true)
  expect(lines).toHaveLength(1)
  const [password = ''] = lines
  expect(await identity.signIn({ login, password, ...browser })).toMatchObject({ ok: true })
})

test('roles are given and taken back by login, also for one campaign', async () => {
  const { account } = house()
  await account('create', '--name', 'Nguyễn Thử', '--login', login)
  await makeCampaign(database.db, { slug: 'thu' })
  const given = ['--login', login, '--role', 'verifier', '--campaign', 'thu']

  expect(await account('grant', ...given)).toEqual([`${login} holds the role verifier.`])
  await expect(account('grant', ...given)).rejects.toThrow('holds that role already')
  expect(await account('revoke', ...given)).toEqual([`${login} no longer holds the role verifier.`])
})

test('a forgotten password is replaced', async () => {
  const { identity, account } = house()
  await account('create', '--name', 'Nguyễn Thử', '--login', login)

  const [password = '', ...others] = await account('password', '--login', login)

  expect(others).toEqual([])
  expect(await identity.signIn({ login, password, ...browser })).toMatchObject({ ok: true })
})

test('a token stands alone on standard output and may be used at once, in every scope unless said otherwise', async () => {
  const { identity, account, told } = house()
  await account('create', '--name', 'Nguyễn Thử', '--login', login, '--role', 'auditor')

  const all = await account('token', '--login', login)
  const [narrow = ''] = await account('token', '--login', login, '--scopes', 'read, ledger', '--days', '1')

  expect(all).toEqual([expect.stringMatching(/^tds_[\w-]{43}$/)])
  expect(await identity.authenticateToken(all[0] ?? '')).toMatchObject({
    scopes: ['read', 'record', 'verify', 'ledger', 'nominate'],
    actor: { grants: [{ role: 'auditor' }] },
  })
  expect(await identity.authenticateToken(narrow)).toMatchObject({ scopes: ['read', 'ledger'] })
  expect(told.at(-1)).toMatch(/^Token of van\.phong@example\.vn until 20/)
})

test.each([
  [['token'], '--login is missing'],
  [['token', '--login', login, '--scopes', 'read,everything'], 'There is no scope "everything"'],
  [['token', '--login', login, '--days', '9999'], '1 to 365 days'],
  [['token', '--login', login, '--days', 'ten'], '1 to 365 days'],
  [['token', '--login', 'nobody@example.vn'], 'Nobody signs in with this login'],
])('a token asked for by %j is refused in words', async (args, words) => {
  const { account } = house()
  await account('create', '--name', 'Nguyễn Thử', '--login', login)

  await expect(account(...args)).rejects.toThrow(words)
})

test.each([
  [['create', '--login', login], '--name is missing'],
  [['create', '--name', 'Nguyễn Thử', '--login', '12'], 'phone number or e-mail address is not right'],
  [['create', '--name', 'Nguyễn Thử', '--login', login, '--role', 'chief'], 'There is no role "chief"'],
  [['create', '--name', 'Nguyễn Thử', '--login', login, '--ward', '99999'], 'There is no ward 99999'],
  [['grant', '--login', login, '--role', 'office'], 'Nobody signs in with this login'],
  [['grant', '--login', login, '--role', 'office', '--campaign', 'x'], 'There is no campaign "x"'],
  [['create', '--colour', 'red'], "Unknown option '--colour'"],
  [[], 'npm run account -- create'],
])('%j is refused in words', async (args, words) => {
  const { account } = house()

  await expect(account(...args)).rejects.toThrow(words)
})

test('an account whose role cannot be given is not opened either, so the same can be asked again', async () => {
  const { account, resources, told } = house()
  const create = ['create', '--name', 'Nguyễn Thử', '--login', login, '--role', 'office']
  await account('ward')
  const { next } = resources.ids
  // The account takes three: itself, its login and the line of the audit trail; the grant's is the next.
  const ids = vi.spyOn(resources.ids, 'next')
  ids.mockImplementation(() => (ids.mock.calls.length > 3 ? 'no id at all' : next()))

  await expect(account(...create)).rejects.toThrow()
  ids.mockRestore()

  await account(...create)
  expect(told.at(-1)).toContain(`Account for ${login} with the role office.`)
})

test('two wards ask which one is meant', async () => {
  const { account } = house()
  await account('ward')
  await account('ward', '--ward', '00070')

  await expect(account('create', '--name', 'Nguyễn Thử', '--login', login)).rejects.toThrow('--ward 00070 or 00082')
})

function house() {
  const resources = { ...testResources(database.db), ids: { ...uuidV7Ids } }
  const application = { identity: identityContext(resources), campaigns: campaignsContext(resources) }
  /** What goes to standard error. */
  const told: string[] = []
  const account = async (...args: string[]) => {
    const lines: string[] = []
    await runAccount(args, {
      ...{ application, projectFolder },
      say: (line) => lines.push(line),
      tell: (line) => told.push(line),
    })
    return lines
  }
  return { identity: application.identity, account, resources, told }
}
