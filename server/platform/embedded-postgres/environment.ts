const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** A small fixed environment, so that nobody's PGDATA, locale or library path reaches the programs. */
export function programEnvironment(): NodeJS.ProcessEnv | undefined {
  // Windows programs do not start without the system's own variables.
  return process.platform === 'win32'
    ? undefined
    : { PATH: SYSTEM_PATH, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' }
}
