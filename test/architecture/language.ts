import ts from 'typescript'
import { parse, place, type Source, walk } from './sources.ts'

const remixModules = /^app\/(root|entry\.(client|server)|routes\/.+)\.tsx?$/
const configFiles = /(^|\/)[a-z]+(\.[a-z]+)*\.config\.ts$|(^|\/)global-setup\.ts$/

/** Parts of the language the house does without: each would hide from the reader or the compiler what is going on. */
export function forbiddenLanguage(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => !path.endsWith('.mjs'))
    .flatMap((source) => {
      const file = parse(source)
      const found: string[] = []
      walk(file, (node) => {
        const problem = problemOf(node)
        if (problem) found.push(`${place(file, node)}: ${problem}`)
      })
      return found
    })
}

/** Default exports outside Remix's modules and configuration files, which must have one. */
export function defaultExports(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => !remixModules.test(path) && !configFiles.test(path))
    .flatMap((source) => {
      const file = parse(source)
      const found: string[] = []
      walk(file, (node) => {
        if (isDefaultExport(node)) found.push(`${place(file, node)}: a default export`)
      })
      return found
    })
}

/** Files that hand on others' exports; only a context's door does, and the one list of tables. */
export function barrels(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => !/^server\/domain\/[^/]+\/index\.ts$/.test(path) && path !== 'db/schema/index.ts')
    .flatMap((source) => {
      const file = parse(source)
      return file.statements.flatMap((node) =>
        ts.isExportDeclaration(node) && node.moduleSpecifier
          ? [`${place(file, node)}: hands on another file's exports`]
          : [],
      )
    })
}

function problemOf(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return '"any"'
  if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) return '"as"'
  if (ts.isTypeAssertionExpression(node)) return 'a type assertion'
  if (ts.isNonNullExpression(node)) return '"!"'
  if ((ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.exclamationToken) return '"!"'
  if (ts.isEnumDeclaration(node)) return 'an enum'
  if (ts.isClassLike(node) && !isError(node)) return 'a class'
  if (ts.isDecorator(node)) return 'a decorator'
  if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && node.name.text !== 'global') return 'a namespace'
  return undefined
}

function isError(node: ts.ClassLikeDeclaration): boolean {
  return node.heritageClauses?.some((clause) => /^extends \w*Error\b/.test(clause.getText())) ?? false
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true
  if (ts.isExportSpecifier(node)) return node.name.text === 'default'
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword) ?? false)
  )
}
