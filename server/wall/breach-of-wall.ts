/**
 * The wall between what the browser may load and what only the server runs. `app/` shares words with the server
 * (contracts, messages, paths) and nothing that acts: a module that both Express and the Remix build load exists twice
 * (remix-run/remix#9202), and then there are two pools, two sockets, two caches. `import type` is free, it vanishes.
 */
const shared = [/^server\/domain\/[^/]+\/contract\.ts$/, /^server\/words\/.+\.ts$/, /^server\/paths\.ts$/]

/** Whether files of the browser, of the tables and of every context may load this file; paths are relative to the project. */
export function isShared(file: string): boolean {
  return shared.some((pattern) => pattern.test(file))
}

/** What is wrong with `importer` loading `target` at run time, or undefined. */
export function breachOfWall(importer: string, target: string): string | undefined {
  if (!importer.startsWith('app/')) return undefined
  if (!target.startsWith('server/') && !target.startsWith('db/')) return undefined
  if (isShared(target)) return undefined

  return `${importer} must not load ${target}: app/ reaches the server through context.application and context.viewer, and may load contracts, words and paths. Use "import type" for a type.`
}
