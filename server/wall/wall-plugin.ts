import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { breachOfWall } from './breach-of-wall.ts'

/** Makes a forbidden import of `app/` a build error that names both files. */
export function wallPlugin(): Plugin {
  let root = process.cwd()
  const inProject = (id: string) => relative(root, id.split('?', 1)[0] ?? id).replaceAll('\\', '/')

  return {
    name: 'wall',
    // Before Remix and Vite resolve, or their answer would be taken and this never asked.
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    async resolveId(source, importer, options) {
      if (!importer || !inProject(importer).startsWith('app/')) return null

      const target = await this.resolve(source, importer, { ...options, skipSelf: true })
      const breach = target && !target.external ? breachOfWall(inProject(importer), inProject(target.id)) : undefined
      if (breach) throw new Error(breach)
      return target
    },
  }
}
