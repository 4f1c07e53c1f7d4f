import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadSecrets } from '#server/platform/secrets.ts'

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tds-secrets-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a secret made on the first start is the same on the second, and its owner alone can read it', () => {
  const dataDir = join(emptyFolder(), 'data')

  const first = loadSecrets({ given: undefined, dataDir })
  const second = loadSecrets({ given: undefined, dataDir })

  expect(JSON.stringify(second)).toEqual(JSON.stringify(first))
  expect(statSync(join(dataDir, 'campaign-secret')).mode & 0o777).toBe(0o600)
})

test('two installations make different secrets', () => {
  const one = loadSecrets({ given: undefined, dataDir: emptyFolder() })
  const other = loadSecrets({ given: undefined, dataDir: emptyFolder() })

  expect(one.citizenKey).not.toEqual(other.citizenKey)
})

test('a given secret is used and nothing is written', () => {
  const dataDir = join(emptyFolder(), 'data')
  const given = { given: 'Zk3v9QmT7xLr2WcYb8NdPf5HsJg1AeUo4', givenSignIn: 'pW8sXv4QnYt1LcRz6KbMh9DgUe3FjAo7' }

  const secrets = loadSecrets({ ...given, dataDir })

  expect(JSON.stringify(secrets)).toEqual(JSON.stringify(loadSecrets({ ...given, dataDir: emptyFolder() })))
  expect(() => statSync(dataDir)).toThrow('ENOENT')
})

test('each purpose has a secret of its own', () => {
  const { citizenKey, receipt, signIn } = loadSecrets({ given: undefined, dataDir: emptyFolder() })
  const secrets = [citizenKey, receipt, signIn]

  expect(secrets.map(({ length }) => length)).toEqual([32, 32, 32])
  expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(3)
})
