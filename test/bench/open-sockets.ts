import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type OpenSockets = {
  /** Arms the clients for the next change, then runs `act`; milliseconds from its start to the last client's receipt. */
  timeToLast(act: () => Promise<unknown>): Promise<number>
  close(): void
}

/** Opens many sockets in another process; `hello` is the packet each sends first. */
export async function openSockets(url: string, count: number, hello: string): Promise<OpenSockets> {
  const child = fork(fileURLToPath(new URL('./socket-clients.ts', import.meta.url)), [url, String(count), hello], {
    execArgv: ['--import', 'tsx'],
  })
  const next = (kind: string) =>
    new Promise<bigint>((resolve, reject) => {
      const listen = (message: unknown) => {
        if (!isMessage(message) || message.kind !== kind) return
        child.off('message', listen)
        resolve(BigInt(message.at ?? 0))
      }
      child.on('message', listen)
      child.once('exit', () => reject(new Error('the clients ended')))
    })

  await next('open')
  return {
    timeToLast: async (act) => {
      const armed = next('awaiting')
      child.send('await')
      await armed
      const all = next('all')
      const startedAt = process.hrtime.bigint()
      await act()
      return Number((await all) - startedAt) / 1e6
    },
    close: () => {
      child.removeAllListeners('exit')
      child.kill()
    },
  }
}

function isMessage(value: unknown): value is { kind: string; at?: string } {
  return typeof value === 'object' && value !== null && 'kind' in value
}
