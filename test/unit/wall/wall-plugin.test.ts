import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { breachOfWall } from '#server/wall/breach-of-wall.ts'
import { wallPlugin } from '#server/wall/wall-plugin.ts'

describe('a build', () => {
  test('fails and names both files where the app loads a command', async () => {
    const root = await project("import { verify } from '#server/domain/assistance/verify.ts'\nconsole.log(verify)")

    await expect(bundle(root)).rejects.toThrow(/app\/entry\.ts must not load server\/domain\/assistance\/verify\.ts/)
  })

  test('fails where the app loads the tables by a dynamic import', async () => {
    const root = await project("import('#db/client.ts').then(console.log)")

    await expect(bundle(root)).rejects.toThrow(/app\/entry\.ts must not load db\/client\.ts/)
  })

  test('passes where the app loads contracts, words, paths and types', async () => {
    const root = await project(`
      import { kinds } from '#server/domain/assistance/contract.ts'
      import { words } from '#server/words/vi/common.ts'
      import { paths } from '#server/paths.ts'
      import type { Verify } from '#server/domain/assistance/verify.ts'
      export const all: [unknown, unknown, unknown, Verify?] = [kinds, words, paths]`)

    await expect(bundle(root)).resolves.toBeDefined()
  })
})

test('the wall stands on one side only: the server may load what it likes', () => {
  expect(breachOfWall('server/main.ts', 'server/compose.ts')).toBeUndefined()
  expect(breachOfWall('app/root.tsx', 'node_modules/react/index.js')).toBeUndefined()
  expect(breachOfWall('app/root.tsx', 'server/domain/assistance/contract-store.ts')).toBeDefined()
})

async function project(entry: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'wall-'))
  onTestFinished(() => rm(root, { recursive: true }))
  const files = {
    'package.json': '{ "type": "module", "imports": { "#server/*": "./server/*", "#db/*": "./db/*" } }',
    'app/entry.ts': entry,
    'db/client.ts': 'export const client = 1',
    'server/paths.ts': 'export const paths = 1',
    'server/words/vi/common.ts': 'export const words = 1',
    'server/domain/assistance/contract.ts': 'export const kinds = 1',
    'server/domain/assistance/verify.ts': 'export const verify = 1; export type Verify = number',
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
  return root
}

function bundle(root: string) {
  return build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [wallPlugin()],
    build: { write: false, rollupOptions: { input: join(root, 'app/entry.ts') } },
  })
}
