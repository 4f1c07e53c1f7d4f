import ts from 'typescript'
import { importsOf } from './imports.ts'
import { parse, place, type Source, walk } from './sources.ts'

/** Where SQL may stand: the stores and queries of a context, and the platform's own tables. */
const sqlPlaces = [
  /^server\/domain\/[^/]+\/([a-z-]+-)?(store|queries)\.ts$/,
  // Lucia's adapter is given the tables.
  /^server\/domain\/identity\/sessions\.ts$/,
  /^server\/platform\/(audit|outbox|jobs)(-[a-z-]+)?\.ts$/,
]

const environmentPlaces = [
  /^server\/main\.ts$/,
  /^server\/[a-z-]+\.mjs$/,
  /^server\/cli\//,
  /^server\/platform\/config/,
  /(^|\/)[a-z]+\.config\.ts$/,
]

/** Files outside the stores that load the query builder or the tables, or speak to the database in SQL. */
export function strayedSql(sources: Source[]): string[] {
  const outside = sources.filter(({ path }) => /^(server|app)\//.test(path) && !sqlPlaces.some((p) => p.test(path)))
  return outside.flatMap((source) => [
    ...importsOf(source)
      .filter((arrow) => !arrow.isType && isOfDatabase(arrow.specifier, arrow.target))
      .map((arrow) => `${arrow.place}: loads ${arrow.specifier}; SQL stands in store.ts and queries.ts`),
    ...sqlTemplates(source),
  ])
}

/** Files below the process's entry that read the environment: they must be given what they need. */
export function strayedEnvironment(sources: Source[]): string[] {
  const outside = sources.filter(
    ({ path }) => !path.startsWith('test/') && !environmentPlaces.some((p) => p.test(path)),
  )
  return outside.flatMap((source) => {
    const file = parse(source)
    const found: string[] = []
    walk(file, (node) => {
      if (ts.isPropertyAccessExpression(node) && node.getText(file) === 'process.env')
        found.push(`${place(file, node)}: process.env`)
    })
    return found
  })
}

/** Imports that go up the tree, or that leave out the file's ending. */
export function crookedSpecifiers(sources: Source[]): string[] {
  return sources.flatMap(importsOf).flatMap(({ place, specifier }) => {
    if (specifier.startsWith('..')) return [`${place}: "../" in ${specifier}`]
    const isOurs = specifier.startsWith('#') || specifier.startsWith('./')
    return isOurs && !/\.(ts|tsx|mjs|css|json)$/.test(specifier) ? [`${place}: no file ending in ${specifier}`] : []
  })
}

function isOfDatabase(specifier: string, target: string | undefined): boolean {
  return /^(drizzle-orm|postgres)(\/|$)/.test(specifier) || (target?.startsWith('db/schema/') ?? false)
}

function sqlTemplates(source: Source): string[] {
  const file = parse(source)
  const found: string[] = []
  walk(file, (node) => {
    if (ts.isTaggedTemplateExpression(node) && /(^|\.)sql$/.test(node.tag.getText(file))) {
      found.push(`${place(file, node)}: SQL outside store.ts and queries.ts`)
    }
  })
  return found
}
