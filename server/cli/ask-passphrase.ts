import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { CliRefused } from './cli-refused.ts'

const SHORTEST = 12

export type Asking = {
  /** `SECRETS_PASSPHRASE`; a word on the command line would stand in the shell's history and in the list of processes. */
  given: string | undefined
  isTerminal: boolean
  ask(question: string): Promise<string>
}

/** The passphrase of a file, from the environment or typed unseen; a new one is typed twice. */
export async function askPassphrase({ given, isTerminal, ask }: Asking, kind: 'new' | 'known'): Promise<string> {
  if (given === undefined && !isTerminal)
    throw new CliRefused('Give the passphrase in SECRETS_PASSPHRASE, or call this from a terminal, which asks for it.')
  const typed = given ?? (await ask('Passphrase: '))
  if (kind === 'known') return typed
  if (typed.length < SHORTEST) throw new CliRefused(`A passphrase has at least ${SHORTEST} characters.`)
  if (given === undefined && (await ask('Once more: ')) !== typed) throw new CliRefused('The two were not the same.')
  return typed
}

/** Asks at the terminal and shows nothing of what is typed. */
export function askUnseen(question: string): Promise<string> {
  process.stderr.write(question)
  const unseen = new Writable({ write: (_part, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true })
  return new Promise((done) => {
    lines.once('line', (line) => {
      lines.close()
      process.stderr.write('\n')
      done(line)
    })
    lines.once('close', () => done(''))
  })
}
