import type { Server } from 'node:http'
import type { Application } from '#server/compose.ts'
import { StartRefused } from '#server/platform/start-refused.ts'

const PATIENCE = 5_000
const THIS_COMPUTER = '127.0.0.1'

type Choice = {
  config: { host: string | undefined; demo: boolean }
  application: { campaigns: Pick<Application['campaigns'], 'listCampaigns'> }
  say(line: string): void
}

/**
 * The demo's sign-ins are known to everybody: only this computer may reach them unless HOST says otherwise, also when
 * they lie in the database of a start that would not load them.
 */
export async function chooseHost({ config, application, say }: Choice): Promise<string> {
  if (config.host !== undefined) return config.host
  if (config.demo) return THIS_COMPUTER

  const hasDemo = (await application.campaigns.listCampaigns()).some(({ isDemo }) => isDemo)
  if (!hasDemo) return '0.0.0.0'
  say(
    'This database holds the demo, whose sign-ins everybody knows: only this computer reaches it, unless HOST is given.',
  )
  return THIS_COMPUTER
}

/** Listens, or refuses the start in one line where the port cannot be had. */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  await new Promise<void>((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(refusalFor(error, host, port)))
    server.listen(port, host, done)
  })
}

/** The address to type, with the port that was really taken. */
export function addressOf(server: Server, { host, origin }: { host: string; origin: string | undefined }): string {
  if (origin) return origin
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  const name = ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** Takes no more connections, lets what is under way finish for a few seconds, then closes what is left. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearTimeout(impatience)
}

function refusalFor(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new StartRefused(`PORT ${port} is taken by another program; for example PORT=${port + 1}`)
  if (error.code === 'EACCES')
    return new StartRefused(`PORT ${port} needs rights this user has not; for example PORT=3000`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartRefused(`HOST ${host} is no address of this computer; for example HOST=127.0.0.1`)
  }
  return error
}
