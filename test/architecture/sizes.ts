import ts from 'typescript'
import { parse, place, type Source, walk } from './sources.ts'

const FILE_LINES = 200
const ROUTE_LINES = 250
const FUNCTION_LINES = 40

/** Files over 200 lines; route modules with markup may have 250. */
export function longFiles(sources: Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    const limit = path.startsWith('app/routes/') && path.endsWith('.tsx') ? ROUTE_LINES : FILE_LINES
    return lines > limit ? [`${path}: ${lines} lines, ${limit} at most`] : []
  })
}

/** Functions over 40 lines. The callback of a `describe` is a chapter of tests, not a function to read at once. */
export function longFunctions(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const file = parse(source)
    const found: string[] = []
    walk(file, (node) => {
      if (!ts.isFunctionLike(node) || isChapterOfTests(node)) return
      const lines = lineOf(file, node.getEnd()) - lineOf(file, node.getStart(file)) + 1
      if (lines > FUNCTION_LINES)
        found.push(`${place(file, node)}: a function of ${lines} lines, ${FUNCTION_LINES} at most`)
    })
    return found
  })
}

function isChapterOfTests(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^(test\.)?describe\b/.test(node.parent.expression.getText())
}

function lineOf(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line
}
