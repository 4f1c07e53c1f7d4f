import { describe, expect, test } from 'vitest'
import { contractsThatLoadPackages, wrongArrows } from './arrows.ts'
import { circles } from './circles.ts'
import { barrels, defaultExports, forbiddenLanguage } from './language.ts'
import { wrongNames, wrongTopLevel } from './names.ts'
import { crookedSpecifiers, strayedEnvironment, strayedSql } from './places.ts'
import { longFiles, longFunctions } from './sizes.ts'
import type { Source } from './sources.ts'

/** A check that cannot fail guards nothing: each is shown a small wrong project, and one that is right. */
const sources = (files: Record<string, string>): Source[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }))
const from = (path: string, text: string) => sources({ [path]: text })

describe('arrows', () => {
  const load = (path: string, target: string) => wrongArrows(from(path, `import { x } from '${target}'`))

  test.for([
    ['app/root.tsx', '#server/domain/assistance/index.ts'],
    ['app/root.tsx', '#server/platform/result.ts'],
    ['app/root.tsx', '#db/client.ts'],
    ['app/root.tsx', '#test/support/database.ts'],
    ['db/client.ts', '#server/platform/result.ts'],
    ['server/platform/log.ts', '#server/domain/scoring/index.ts'],
    ['server/platform/log.ts', '#server/edge/http/server.ts'],
    ['server/domain/scoring/append-entries.ts', '#server/domain/assistance/index.ts'],
    ['server/domain/scoring/append-entries.ts', '#server/domain/identity/store.ts'],
    ['server/domain/scoring/append-entries.ts', '#server/edge/realtime/publish.ts'],
    ['server/domain/scoring/contract.ts', '#server/domain/assistance/contract.ts'],
    ['server/domain/scoring/contract.ts', '#server/platform/result.ts'],
    ['server/edge/http/server.ts', '#server/compose.ts'],
    ['server/edge/http/server.ts', '#server/domain/identity/store.ts'],
    ['server/compose.ts', '#server/main.ts'],
    ['server/demo/load-demo.ts', '#server/main.ts'],
    ['server/words/vi/common.ts', '#server/platform/result.ts'],
    ['server/paths.ts', '#server/words/vi/common.ts'],
    ['server/main.ts', '#app/root.tsx'],
    ['server/start.mjs', './compose.ts'],
  ])('%s must not load %s', ([path, target]) => {
    expect(load(path ?? '', target ?? '')).toHaveLength(1)
  })

  test.for([
    ['app/root.tsx', '#server/domain/assistance/contract.ts'],
    ['app/root.tsx', '#server/words/vi/common.ts'],
    ['app/root.tsx', '#server/paths.ts'],
    ['app/root.tsx', 'react'],
    ['db/schema/scoring.ts', '#server/domain/scoring/contract.ts'],
    ['server/domain/assistance/record-assistance.ts', '#server/domain/scoring/index.ts'],
    ['server/domain/assistance/record-assistance.ts', './store.ts'],
    ['server/domain/assistance/store.ts', '#db/schema/assistance.ts'],
    ['server/compose.ts', '#server/edge/http/server.ts'],
    ['server/main.ts', '#server/demo/load-demo.ts'],
    ['test/unit/a.test.ts', '#server/domain/assistance/store.ts'],
    ['vite.config.ts', './server/wall/wall-plugin.ts'],
  ])('%s may load %s', ([path, target]) => {
    expect(load(path ?? '', target ?? '')).toEqual([])
  })

  test('types pass from the server to the app, values do not, in any form of import', () => {
    const wrong = (text: string) => wrongArrows(from('app/root.tsx', text))

    expect(wrong("import type { A } from '#server/compose.ts'")).toEqual([])
    expect(wrong("type A = import('#server/compose.ts').A")).toEqual([])
    expect(wrong("const a = await import('#server/compose.ts')")).toHaveLength(1)
    expect(wrong("export { a } from '#server/compose.ts'")).toHaveLength(1)
    expect(wrong("import '#server/compose.ts'")).toHaveLength(1)
    expect(wrong("import { type A } from '#server/compose.ts'")).toHaveLength(1)
  })

  test('the edge may know the type of the application it is handed, and no more', () => {
    expect(wrongArrows(from('server/edge/http/create-app.ts', "import type { A } from '#server/compose.ts'"))).toEqual(
      [],
    )
    expect(
      wrongArrows(from('server/edge/http/create-app.ts', "import type { A } from '#server/main.ts'")),
    ).toHaveLength(1)
  })

  test('a contract loads no package', () => {
    expect(
      contractsThatLoadPackages(from('server/domain/scoring/contract.ts', "import { z } from 'zod'")),
    ).toHaveLength(1)
  })

  test('a context that the house does not know is refused', () => {
    expect(() => load('server/domain/gossip/index.ts', '#server/domain/scoring/index.ts')).toThrow(/gossip/)
  })
})

test('a circle is found, also through a type, and a diamond is none', () => {
  const circle = { 'db/a.ts': "import { b } from './b.ts'", 'db/b.ts': "import type { A } from './a.ts'" }
  const diamond = {
    'db/a.ts': "import './b.ts'\nimport './c.ts'",
    'db/b.ts': "import './d.ts'",
    'db/c.ts': "import './d.ts'",
  }

  expect(circles(sources(circle))).toEqual(['db/a.ts → db/b.ts → db/a.ts'])
  expect(circles(sources({ ...diamond, 'db/d.ts': '' }))).toEqual([])
})

test('long files and functions are found, at their exact limits', () => {
  const lines = (count: number) => 'x()\n'.repeat(count)
  const body = (count: number) => `function f() {\n${lines(count - 2)}}`

  expect(longFiles(from('server/a.ts', lines(200)))).toEqual([])
  expect(longFiles(from('server/a.ts', lines(201)))).toHaveLength(1)
  expect(longFiles(from('app/routes/board/route.tsx', lines(250)))).toEqual([])
  expect(longFiles(from('app/routes/board/route.tsx', lines(251)))).toHaveLength(1)
  expect(longFunctions(from('server/a.ts', body(40)))).toEqual([])
  expect(longFunctions(from('server/a.ts', body(41)))).toHaveLength(1)
  expect(longFunctions(from('test/a.test.ts', `describe('x', () => {\n${lines(60)}})`))).toEqual([])
})

test.for([
  'const a: any = 1',
  'const a = b as string',
  'const a = <string>b',
  'const a = b!',
  'let a!: string',
  'class A {}',
  'enum A { x }',
  'namespace A {}',
])('%s is not our language', (text) => {
  expect(forbiddenLanguage(from('server/a.ts', text))).toHaveLength(1)
})

test('what is allowed passes: as const, satisfies, errors, renamed imports, declared modules', () => {
  const text = `
    import { a as b } from './b.ts'
    const c = ['x'] as const satisfies readonly string[]
    class StartRefused extends Error {}
    declare module 'vitest' { interface ProvidedContext { x: 1 } }`

  expect(forbiddenLanguage(from('server/a.ts', text))).toEqual([])
})

test('default exports and barrels are found outside their places', () => {
  expect(defaultExports(from('server/a.ts', 'export default function a() {}'))).toHaveLength(1)
  expect(defaultExports(from('server/a.ts', 'const a = 1\nexport default a'))).toHaveLength(1)
  expect(defaultExports(from('server/a.ts', 'const a = 1\nexport { a as default }'))).toHaveLength(1)
  expect(defaultExports(from('app/routes/board/route.tsx', 'export default function Board() {}'))).toEqual([])
  expect(barrels(from('server/platform/index.ts', "export * from './log.ts'"))).toHaveLength(1)
  expect(barrels(from('server/domain/scoring/index.ts', "export { a } from './a.ts'"))).toEqual([])
})

test('SQL is found outside the stores, as import and as template', () => {
  const builder = "import { eq } from 'drizzle-orm'"
  const tables = "import { verdicts } from '#db/schema/assistance.ts'"

  expect(strayedSql(from('server/domain/assistance/record-assistance.ts', builder))).toHaveLength(1)
  expect(strayedSql(from('server/domain/assistance/record-assistance.ts', tables))).toHaveLength(1)
  expect(strayedSql(from('server/cli/ledger.ts', 'await client.sql`select 1`'))).toHaveLength(1)
  expect(strayedSql(from('server/domain/assistance/claim-store.ts', `${builder}\n${tables}`))).toEqual([])
  expect(strayedSql(from('server/domain/assistance/restore.ts', builder))).toHaveLength(1)
})

test('the environment is found below the entry', () => {
  expect(strayedEnvironment(from('server/platform/log.ts', 'const level = process.env.LOG_LEVEL'))).toHaveLength(1)
  expect(strayedEnvironment(from('server/main.ts', 'readConfig(process.env)'))).toEqual([])
})

test('climbing and unfinished imports are found', () => {
  expect(crookedSpecifiers(from('server/a.ts', "import { b } from '../b.ts'"))).toHaveLength(1)
  expect(crookedSpecifiers(from('server/a.ts', "import { b } from '#server/b'"))).toHaveLength(1)
  expect(crookedSpecifiers(from('server/a.ts', "import { b } from './b.ts'\nimport React from 'react'"))).toEqual([])
})

test('empty and crooked names are found', () => {
  expect(wrongNames(['server/utils.ts', 'app/helpers/a.ts', 'server/VerifyEvidence.ts', 'db/types.ts'])).toHaveLength(4)
  expect(wrongNames(['app/routes/assistances.$id.verdict.ts', 'app/entry.server.tsx', 'server/start.mjs'])).toEqual([])
})

test('a stray or missing entry of the top level is found', () => {
  const right = [
    'app',
    'db',
    'server',
    'public',
    'test',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
    'README.md',
  ]

  expect(wrongTopLevel([...right, '.git', 'package-lock.json', 'LICENSE', 'node_modules'])).toEqual([])
  expect(wrongTopLevel([...right, 'scripts'])).toHaveLength(1)
  expect(wrongTopLevel(right.slice(1))).toHaveLength(1)
})
