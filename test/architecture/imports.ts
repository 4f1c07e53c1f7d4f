import { posix } from 'node:path'
import ts from 'typescript'
import { parse, place, type Source, walk } from './sources.ts'

/** One arrow between files; `target` is a path of the project, or undefined where a package is loaded. */
export type Import = { from: string; specifier: string; target: string | undefined; isType: boolean; place: string }

/** What a file loads: static and dynamic imports and re-exports. */
export function importsOf(source: Source): Import[] {
  const file = parse(source)
  const found: Import[] = []
  walk(file, (node) => {
    const arrow = arrowOf(node)
    if (!arrow) return
    found.push({
      from: source.path,
      specifier: arrow.specifier,
      target: targetOf(source.path, arrow.specifier),
      isType: arrow.isType,
      place: place(file, node),
    })
  })
  return found
}

function arrowOf(node: ts.Node): { specifier: string; isType: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isType: node.importClause?.isTypeOnly === true }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isType: node.isTypeOnly }
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [first] = node.arguments
    return first && ts.isStringLiteralLike(first) ? { specifier: first.text, isType: false } : undefined
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, isType: true }
  }
  return undefined
}

function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined
}
