import pino, { type DestinationStream } from 'pino'
import { scrub, scrubText } from './log-scrub.ts'
import { currentRequest } from './request-scope.ts'

type LogLine = (first: string | object, message?: string) => void
export type Log = { debug: LogLine; info: LogLine; warn: LogLine; error: LogLine; fatal: LogLine }
export type LogOptions = { level: string; destination?: DestinationStream }

/**
 * JSON lines on standard error, one per event; people at the terminal are spoken to on standard output. Whatever is
 * logged passes through `scrub`: no name, phone number, ID number or secret gets out. Lines of a request carry its id.
 */
export function createLog({ level, destination = standardError() }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ ...currentRequest() }),
      serializers: { err: (scrubbed: unknown) => scrubbed },
    },
    destination,
  )
  const line =
    (label: keyof Log): LogLine =>
    (first, message) => {
      if (typeof first === 'string') return logger[label](scrubText(first))
      const facts = first instanceof Error ? { err: first } : { ...first }
      logger[label](scrub(facts), message === undefined ? undefined : scrubText(message))
    }
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error'), fatal: line('fatal') }
}

/** A reader that went away (`| head`, a closed terminal) must not end the server: what it would have read is dropped. */
export function ignoreClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

function standardError(): DestinationStream {
  const destination = pino.destination({ fd: 2, sync: true })
  destination.on('error', () => undefined)
  return destination
}
