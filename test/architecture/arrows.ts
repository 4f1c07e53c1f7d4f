import { breachOfWall, isShared } from '#server/wall/breach-of-wall.ts'
import { type Import, importsOf } from './imports.ts'
import type { Source } from './sources.ts'

/** Left to right: a context may load those before it. */
const contexts = [
  'identity',
  'collectives',
  'campaigns',
  'scoring',
  'assistance',
  'standings',
  'nomination',
  'council',
  'awards',
  'notices',
  'audit',
]

/** What each layer may load besides itself and the shared words. */
const allowed: Record<string, readonly string[]> = {
  start: ['main'],
  wall: [],
  contract: [],
  words: [],
  paths: [],
  db: [],
  platform: ['db'],
  domain: ['db', 'platform'],
  edge: ['db', 'platform', 'domain'],
  compose: ['db', 'platform', 'domain', 'edge'],
  demo: ['db', 'platform', 'domain', 'compose'],
  cli: ['db', 'platform', 'domain', 'edge', 'compose', 'demo'],
  background: ['db', 'platform', 'domain'],
  greet: ['demo'],
  'run-server': ['db', 'platform', 'domain', 'edge', 'compose', 'demo', 'background', 'greet'],
  main: ['db', 'platform', 'domain', 'edge', 'compose', 'demo', 'background', 'run-server'],
  app: [],
  config: ['wall'],
}

/** The edge is handed the application by whoever composed it, and may know its type. */
const mayKnowApplication = ['edge', 'background']

/** Every import that goes against the house's one direction, as a sentence. */
export function wrongArrows(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => !path.startsWith('test/'))
    .flatMap(importsOf)
    .flatMap((arrow) => {
      const problem = arrow.target && problemOf(arrow, arrow.target)
      return problem ? [`${arrow.place}: ${problem}`] : []
    })
}

/** Contracts are safe in the browser because they load nothing, not even a package. */
export function contractsThatLoadPackages(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => layerOf(path) === 'contract')
    .flatMap(importsOf)
    .filter(({ target }) => target === undefined)
    .map(({ place, specifier }) => `${place}: a contract loads ${specifier}`)
}

function problemOf({ from, isType }: Import, target: string): string | undefined {
  if (target.startsWith('test/')) return `nothing loads tests, but ${from} loads ${target}`

  const here = layerOf(from)
  const there = layerOf(target)
  if (here === 'app' && there !== 'app') {
    const isTypeOfServer = isType && target.startsWith('server/')
    return isTypeOfServer ? undefined : (breachOfWall(from, target) ?? undefined)
  }
  if (isType && there === 'compose' && mayKnowApplication.includes(here)) return undefined
  if (!mayLoad(here, there)) return `${here} must not load ${there} (${target})`
  return problemBetweenContexts(from, target)
}

function mayLoad(here: string, there: string): boolean {
  if (here === there) return true
  if (there === 'contract') return here !== 'paths' && here !== 'start' && here !== 'wall'
  if (there === 'words' || there === 'paths')
    return !['contract', 'words', 'paths', 'db', 'start', 'wall'].includes(here)
  return allowed[here]?.includes(there) ?? false
}

function problemBetweenContexts(from: string, target: string): string | undefined {
  const there = contextOf(target)
  const here = contextOf(from)
  if (!there || here === there) return undefined
  if (!/\/(index|contract)\.ts$/.test(target))
    return `${target} is inside a context: its doors are index.ts and contract.ts`
  if (here && contexts.indexOf(there) > contexts.indexOf(here))
    return `${here} looks to the right, at ${there} (${target})`
  return undefined
}

function contextOf(path: string): string | undefined {
  const name = /^server\/domain\/([^/]+)\//.exec(path)?.[1]
  if (name && !contexts.includes(name)) throw new Error(`${path}: "${name}" is not a context of the house`)
  return name
}

function layerOf(path: string): string {
  if (/^server\/domain\/[^/]+\/contract\.ts$/.test(path)) return 'contract'
  if (isShared(path)) return path.startsWith('server/words/') ? 'words' : 'paths'
  if (/^server\/[^/]+\.mjs$/.test(path)) return 'start'
  const [, second = ''] = path.split('/')
  if (path.startsWith('server/')) return second.replace(/\.ts$/, '')
  return path.includes('/') ? (path.split('/', 1)[0] ?? '') : 'config'
}
