import { textLimits } from '#server/domain/nomination/contract.ts'
import { CliRefused, refusedAs } from './cli-refused.ts'
import { readOptions } from './read-options.ts'
import { dayOf, onlyWard, type SubjectApplication, subjectOf, textOf } from './subject-of.ts'

const options = ['login', 'collective', 'reference', 'on', 'id', 'conclusion', 'ward'] as const

export const holdUsage = `npm run hold -- add   --login ten@example.vn | --collective code  --reference "document" --on 2026-11-27
npm run hold -- close --id <id> --on 2026-11-27 --conclusion "what cleared it"
npm run hold -- list
From its day until its closing day no list nominates the subject. A disciplinary period is closed with the day it ends, which may lie ahead.`

type Given = { application: SubjectApplication; say(line: string): void }
type Options = ReturnType<typeof readOptions<(typeof options)[number]>>

/** Opens, closes and lists holds: subjects under consideration, whom no list nominates. */
export async function runHold(args: readonly string[], given: Given): Promise<void> {
  const read = readOptions(args, options, holdUsage)
  switch (read.verb) {
    case 'add':
      return await add(read, given)
    case 'close':
      return await close(read, given)
    case 'list':
      return await list(read, given)
    default:
      throw new CliRefused(holdUsage)
  }
}

async function add(read: Options, { application, say }: Given): Promise<void> {
  const wardId = await onlyWard(application, read.option('ward'))
  const named = { login: read.option('login'), collective: read.option('collective'), wardId }
  const subject = await subjectOf(application, named)
  const opened = await application.nomination.openHold(null, {
    ...subject,
    reference: textOf(read.needed('reference'), textLimits.reference),
    openedOn: dayOf(read.needed('on')),
  })
  if (!opened.ok) throw refusedAs(opened.error)
  say(`Hold ${opened.value.id} is in force from ${read.needed('on')}.`)
}

async function close(read: Options, { application, say }: Given): Promise<void> {
  const holdId = read.needed('id')
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(holdId)) throw refusedAs({ code: 'hold_unknown' })
  const closed = await application.nomination.closeHold(null, {
    holdId,
    closedOn: dayOf(read.needed('on')),
    conclusion: textOf(read.needed('conclusion'), textLimits.conclusion),
  })
  if (!closed.ok) throw refusedAs(closed.error)
  say(`Hold ${closed.value.id} ends on ${read.needed('on')}.`)
}

async function list(read: Options, { application, say }: Given): Promise<void> {
  const wardId = await onlyWard(application, read.option('ward'))
  const holds = await application.nomination.listHolds(wardId)
  if (holds.length === 0) say('No holds.')
  for (const hold of holds) {
    const until = hold.closedOn === null ? 'open' : `until ${hold.closedOn} (${hold.conclusion})`
    say([hold.id, hold.subjectKind, hold.subjectId, `from ${hold.openedOn}`, until, hold.reference].join('  '))
  }
}
