import { importsOf } from './imports.ts'
import type { Source } from './sources.ts'

/** Every circle of imports (types included), each as `a → b → a`, found once. */
export function circles(sources: Source[]): string[] {
  const arrows = new Map(sources.map((source) => [source.path, targetsOf(source)]))
  const done = new Set<string>()
  const found: string[] = []
  for (const start of arrows.keys()) visit(start, [], { arrows, done, found })
  return found
}

type Search = { arrows: Map<string, string[]>; done: Set<string>; found: string[] }

function visit(path: string, trail: string[], search: Search): void {
  const again = trail.indexOf(path)
  if (again >= 0) {
    search.found.push([...trail.slice(again), path].join(' → '))
    return
  }
  if (search.done.has(path)) return

  for (const next of search.arrows.get(path) ?? []) visit(next, [...trail, path], search)
  search.done.add(path)
}

function targetsOf(source: Source): string[] {
  return [...new Set(importsOf(source).flatMap(({ target }) => (target ? [target] : [])))]
}
