const topLevel = [
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
const besides = [/^\./, /^package-lock\.json$/, /^LICEN[CS]E(\.\w+)?$/]
/** Made by install and build, ignored by git. */
const ignored = ['node_modules', 'build', 'test-results', 'playwright-report']

const meaningless = ['utils', 'util', 'helpers', 'helper', 'misc', 'types', 'common-types']
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/

/** What stands at the top level and should not, and what is missing there. */
export function wrongTopLevel(names: string[]): string[] {
  const known = (name: string) => topLevel.includes(name) || ignored.includes(name) || besides.some((p) => p.test(name))
  return [
    ...names.filter((name) => !known(name)).map((name) => `${name} does not belong at the top level`),
    ...topLevel.filter((name) => !names.includes(name)).map((name) => `${name} is missing at the top level`),
  ]
}

/** Files and folders whose names say nothing, or are not written in kebab-case (Remix prescribes its routes' names). */
export function wrongNames(paths: string[]): string[] {
  return paths.flatMap((path) => {
    const parts = path.split('/')
    const base = parts.at(-1) ?? ''
    const empty = parts.find((part) => meaningless.includes(part.replace(/\.\w+$/, '')))
    if (empty) return [`${path}: "${empty}" names nothing`]
    return path.startsWith('app/routes/') || kebab.test(base) ? [] : [`${path}: not in kebab-case`]
  })
}
