import { parseArgs } from 'node:util'
import { CliRefused } from './cli-refused.ts'

/** The task's verb and its `--name value` options; what is not known is refused with the usage. */
export function readOptions<const N extends string>(
  args: readonly string[],
  names: readonly N[],
  usage: string,
): { verb: string | undefined; option(name: N): string | undefined; needed(name: N): string } {
  const { positionals, values } = parse(args, names, usage)
  const option = (name: N) => {
    const value = values[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim().normalize('NFC') : undefined
  }
  return {
    verb: positionals[0],
    option,
    needed: (name) => {
      const value = option(name)
      if (value === undefined) throw new CliRefused(`--${name} is missing.\n${usage}`)
      return value
    },
  }
}

function parse(args: readonly string[], names: readonly string[], usage: string) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    throw new CliRefused(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}
