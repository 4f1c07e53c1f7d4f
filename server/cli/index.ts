import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compose } from '#server/compose.ts'
import { systemClock } from '#server/platform/clock.ts'
import { type Config, describeConfigProblem, readConfig } from '#server/platform/config.ts'
import { createEvents } from '#server/platform/events.ts'
import { uuidV7Ids } from '#server/platform/ids.ts'
import { createLog, ignoreClosedOutput } from '#server/platform/log.ts'
import { openServerDatabase } from '#server/platform/open-server-database.ts'
import { loadSecrets } from '#server/platform/secrets.ts'
import { StartRefused } from '#server/platform/start-refused.ts'
import { folderStorage } from '#server/platform/storage.ts'
import { CliRefused } from './cli-refused.ts'
import { runCli } from './run-cli.ts'

/** A task on the command line, on the same database as the server, which may run at the same time. */
async function main(): Promise<number> {
  ignoreClosedOutput()
  const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
  const config = readConfig(process.env, projectFolder)
  if (!config.ok) return complain(describeConfigProblem(config.error))

  try {
    await runTask(config.value, projectFolder)
    return 0
  } catch (error) {
    if (error instanceof CliRefused || error instanceof StartRefused) return complain(error.message)
    throw error
  }
}

async function runTask(config: Config, projectFolder: string): Promise<void> {
  const { database, dataDir } = config
  const databaseUrl = database.kind === 'url' ? database.url : undefined
  const opened = await openServerDatabase({
    databaseUrl,
    dataDir,
    projectFolder,
    mayJoin: true,
    isDiscarded: false,
    say: console.error,
  })
  try {
    const log = createLog({ level: config.logLevel })
    const events = createEvents((error) => log.error({ err: error }, 'a listener failed'))
    const storage = folderStorage(join(dataDir, 'evidence'))
    const resources = { db: opened.client.db, log, clock: systemClock, ids: uuidV7Ids, events, storage }
    const application = compose(resources, loadSecrets({ given: config.campaignSecret, dataDir }))
    const [name = '', ...args] = process.argv.slice(2)
    await runCli(name, args, { application, projectFolder, say: console.info })
  } finally {
    await opened.close()
  }
}

function complain(line: string): number {
  console.error(line)
  return 1
}

void main().then(process.exit)
