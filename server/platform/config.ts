import { resolve } from 'node:path'
import type { z } from 'zod'
import { configSchema, EXAMPLES, type Settings } from './config-schema.ts'
import { grant, type Result, refuse } from './result.ts'

export type Config = {
  /** 0 asks the system for a free port. */
  port: number
  /** The address to listen on; undefined: by what the database holds (`chooseHost`). */
  host: string | undefined
  /** The address people use, without a path; undefined: whatever the request names. */
  origin: string | undefined
  /** The value of Express's `trust proxy`: false, a number of proxies, or their addresses. */
  trustProxy: false | number | string[]
  database: { kind: 'embedded' } | { kind: 'url'; url: string }
  /** Absolute path. */
  dataDir: string
  demo: boolean
  /** Given by the environment; undefined: made and kept in the data folder. */
  campaignSecret: string | undefined
  /** The same. */
  signInSecret: string | undefined
  /** Where letters are handed over, from whom they come, and the address their links begin with. */
  mail: { url: string; from: string; origin: string } | undefined
  logLevel: Settings['LOG_LEVEL']
}
export type ConfigProblem = { variable: string; problem: string; example: string }

/** Reads the environment once. An empty variable counts as unset. The first problem found is the one told. */
export function readConfig(
  env: Record<string, string | undefined>,
  projectDir: string = process.cwd(),
): Result<Config, ConfigProblem> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const read = configSchema.safeParse(given)
  if (!read.success) return refuse(toProblem(read.error))

  const settings = read.data
  if (settings.DATABASE_URL && !settings.CAMPAIGN_SECRET) {
    return refuse(problemWith('CAMPAIGN_SECRET', 'must be given together with DATABASE_URL'))
  }
  const missing = missingForMail(settings)
  if (missing) return refuse(problemWith(missing, 'must be given together with SMTP_URL'))
  return grant(toConfig(settings, projectDir))
}

/** One line for the terminal. It never repeats the value: that may be a password. */
export function describeConfigProblem({ variable, problem, example }: ConfigProblem): string {
  return `${variable} ${problem}; for example ${variable}=${example}`
}

function toConfig(settings: Settings, projectDir: string): Config {
  return {
    port: settings.PORT,
    host: settings.HOST,
    origin: settings.ORIGIN,
    trustProxy: settings.TRUST_PROXY,
    database: settings.DATABASE_URL ? { kind: 'url', url: settings.DATABASE_URL } : { kind: 'embedded' },
    dataDir: resolve(projectDir, settings.DATA_DIR),
    demo: settings.DEMO ?? !settings.DATABASE_URL,
    campaignSecret: settings.CAMPAIGN_SECRET,
    signInSecret: settings.SIGN_IN_SECRET,
    mail: mailOf(settings),
    logLevel: settings.LOG_LEVEL,
  }
}

/** A letter needs a sender, and links that lead back here. */
function missingForMail({ SMTP_URL, MAIL_FROM, ORIGIN }: Settings): 'MAIL_FROM' | 'ORIGIN' | undefined {
  if (!SMTP_URL) return undefined
  if (!MAIL_FROM) return 'MAIL_FROM'
  return ORIGIN ? undefined : 'ORIGIN'
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from, ORIGIN: origin }: Settings): Config['mail'] {
  return url && from && origin ? { url, from, origin } : undefined
}

function toProblem(error: z.ZodError): ConfigProblem {
  const issue = error.issues[0]
  return problemWith(String(issue?.path[0] ?? ''), issue?.message ?? 'cannot be read')
}

function problemWith(variable: string, problem: string): ConfigProblem {
  const example = Object.entries(EXAMPLES).find(([name]) => name === variable)?.[1] ?? ''
  return { variable, problem, example }
}
