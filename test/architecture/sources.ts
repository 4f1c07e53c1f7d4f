import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** One file of the project: its path from the root with forward slashes, and its text. */
export type Source = { path: string; text: string }

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

const folders = ['app', 'db', 'server', 'test']
const code = /\.(ts|tsx|mjs)$/

/** Every code file of the project, in a stable order. */
export function readProject(): Source[] {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  return ['vite.config.ts', ...inFolders]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => code.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }))
}

/** The syntax tree of a file; only its shape is read, no types are resolved. */
export function parse({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
}

/** Calls `visit` on every node of a file, outermost first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

/** `path:line` of a node, as editors open it. */
export function place(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`
}
