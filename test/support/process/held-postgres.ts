import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

const answer = z.object({
  connection: z
    .union([
      z.object({ path: z.string(), user: z.string(), password: z.string(), database: z.string() }),
      z.object({
        host: z.string(),
        port: z.number(),
        user: z.string(),
        password: z.string(),
        database: z.string(),
      }),
    ])
    .optional(),
  pid: z.number().optional(),
  refused: z.string().optional(),
  lines: z.array(z.string()),
})

export type Held = z.infer<typeof answer> & { child: ChildProcess; ended: Promise<void> }

/** Runs the embedded PostgreSQL in a process of its own, as `npm start` does; answers once it is ready or refuses. */
export async function holdPostgres(dataDir: string, through: string[] = []): Promise<Held> {
  const child = spawnHolder(dataDir, through)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  return { ...answer.parse(JSON.parse(await firstLine(child))), child, ended }
}

/** The same process, not waited for; `through` is a command that takes rights from it. */
export function spawnHolder(dataDir: string, through: string[] = []): ChildProcess {
  const script = fileURLToPath(new URL('./hold-postgres.ts', import.meta.url))
  const [command = '', ...words] = [...through, process.execPath, '--import', 'tsx', script, dataDir]
  const child = spawn(command, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

export async function stopHeld({ child, ended }: Held): Promise<void> {
  child.kill('SIGTERM')
  await ended
}

/** Only the node process dies, as by `kill -9`: PostgreSQL knows nothing of it. */
export async function killHeld({ child, ended }: Held): Promise<void> {
  child.kill('SIGKILL')
  await ended
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`The holder ended without a line (code ${code}).`)))
  })
}
