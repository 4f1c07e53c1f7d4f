import { textLimits } from '#server/domain/nomination/contract.ts'
import { CliRefused, refusedAs } from './cli-refused.ts'
import { readOptions } from './read-options.ts'
import { dayOf, onlyWard, type SubjectApplication, subjectOf, textOf } from './subject-of.ts'

const options = ['login', 'collective', 'achievement', 'decision', 'on', 'ward'] as const

export const commendationUsage = `npm run commendation -- add  --login ten@example.vn | --collective code  --achievement campaign-slug --decision "12/QĐ-UBND" --on 2026-11-27
npm run commendation -- list
A subject commended for an achievement is not nominated again by the campaign whose slug is that achievement.`

type Given = { application: SubjectApplication; say(line: string): void }
type Options = ReturnType<typeof readOptions<(typeof options)[number]>>

/** Enters and lists commendations that were already given, so that one achievement earns one award. */
export async function runCommendation(args: readonly string[], given: Given): Promise<void> {
  const read = readOptions(args, options, commendationUsage)
  switch (read.verb) {
    case 'add':
      return await add(read, given)
    case 'list':
      return await list(read, given)
    default:
      throw new CliRefused(commendationUsage)
  }
}

async function add(read: Options, { application, say }: Given): Promise<void> {
  const wardId = await onlyWard(application, read.option('ward'))
  const named = { login: read.option('login'), collective: read.option('collective'), wardId }
  const subject = await subjectOf(application, named)
  const recorded = await application.nomination.recordCommendation(null, {
    ...subject,
    awardForm: 'giay_khen',
    achievement: textOf(read.needed('achievement'), textLimits.achievement),
    decisionNumber: textOf(read.needed('decision'), textLimits.decisionNumber),
    decidedOn: dayOf(read.needed('on')),
  })
  if (!recorded.ok) throw refusedAs(recorded.error)
  say(`Commendation ${recorded.value.id} is recorded.`)
}

async function list(read: Options, { application, say }: Given): Promise<void> {
  const wardId = await onlyWard(application, read.option('ward'))
  const commendations = await application.nomination.listCommendations(wardId)
  if (commendations.length === 0) say('No commendations.')
  for (const { subjectKind, subjectId, achievement, decisionNumber, decidedOn } of commendations) {
    say([subjectKind, subjectId, achievement, decisionNumber, decidedOn].join('  '))
  }
}
