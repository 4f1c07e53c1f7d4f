export const vitestProjects = ['unit', 'integration', 'routes', 'realtime', 'architecture']
const everyRun = ['lint', 'types', 'unused', 'schema', ...vitestProjects, 'build', 'e2e']
const onAsking = ['bench', 'db-generate']

export const usage = `Usage: node test/run.mjs [--only STEP]… [--without STEP]… [-- ARGUMENTS OF THE STEP]
Steps: ${[...everyRun, ...onAsking].join(', ')}`

/**
 * Which steps a command line asks for.
 * @returns {{ ok: true, value: { steps: string[], rest: string[] } } | { ok: false, problem: string }}
 */
export function choose(argv) {
  const cut = argv.indexOf('--')
  const rest = cut < 0 ? [] : argv.slice(cut + 1)
  const flags = { '--only': [], '--without': [] }
  const words = cut < 0 ? argv : argv.slice(0, cut)
  for (let i = 0; i < words.length; i += 2) {
    if (!Object.hasOwn(flags, words[i])) return { ok: false, problem: `Unknown option ${words[i]}` }
    if (![...everyRun, ...onAsking].includes(words[i + 1])) {
      return { ok: false, problem: `${words[i]} names no step: ${words[i + 1] ?? '(nothing)'}` }
    }
    flags[words[i]].push(words[i + 1])
  }

  const asked = flags['--only'].length > 0 ? flags['--only'] : everyRun
  const needed = asked.some((step) => step === 'e2e' || step === 'bench') && !asked.includes('build')
  const steps = (needed ? ['build', ...asked] : asked).filter((step) => !flags['--without'].includes(step))
  return steps.length > 0 ? { ok: true, value: { steps, rest } } : { ok: false, problem: 'No step is left to run.' }
}
