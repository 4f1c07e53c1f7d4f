import { fileURLToPath } from 'node:url'
import { describeConfigProblem, readConfig } from './platform/config.ts'
import { createLog, ignoreClosedOutput } from './platform/log.ts'
import { StartRefused } from './platform/start-refused.ts'
import { runServer } from './run-server.ts'

/** The process behind `npm start`: runs until it is told to stop, and says in one line why it cannot start. */
async function main(): Promise<number> {
  ignoreClosedOutput()
  const projectFolder = fileURLToPath(
    new URL(import.meta.url.includes('/build/server/') ? '../..' : '..', import.meta.url),
  )
  const config = readConfig(process.env, projectFolder)
  if (!config.ok) return complain(describeConfigProblem(config.error))

  const log = createLog({ level: config.value.logLevel })
  const isDevelopment = process.env.NODE_ENV === 'development'
  try {
    return await runServer({
      config: config.value,
      log,
      projectFolder,
      isDevelopment,
      stop: toldToStop(),
      say: console.info,
    })
  } catch (error) {
    if (error instanceof StartRefused) return complain(error.message)
    throw error
  }
}

/** Ctrl-C or SIGTERM. The second one changes nothing: draining takes seconds, and the database must be stopped too. */
function toldToStop(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  return stop.signal
}

function complain(line: string): number {
  console.error(line)
  return 1
}

void main().then(process.exit)
