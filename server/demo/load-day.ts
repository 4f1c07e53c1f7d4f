import type { Application } from '#server/compose.ts'
import type { AssistanceInput } from '#server/domain/assistance/index.ts'
import type { DemoAct } from './acts.ts'
import { granted } from './granted.ts'
import { decideActs } from './load-verdicts.ts'
import type { Loader, RecordedAct } from './loader.ts'
import { lessonCode, stationOf } from './stations.ts'

const NOON = 12 * 60

/** One day: people record in the middle of the day and in the evening, then the verifiers decide. */
export async function loadDay(loader: Loader, acts: readonly DemoAct[], day: number): Promise<void> {
  const today = acts.filter((act) => act.day === day)
  const morning = await recordActs(
    loader,
    today.filter(({ minute }) => minute < NOON),
    loader.calendar.at(day, 12, 30),
  )
  const evening = await recordActs(
    loader,
    today.filter(({ minute }) => minute >= NOON),
    loader.calendar.at(day, 19, 40),
  )
  loader.clock.moveTo(loader.calendar.at(day, 21))
  await decideActs(loader, [...morning, ...evening])
}

async function recordActs(loader: Loader, acts: readonly DemoAct[], at: Date): Promise<RecordedAct[]> {
  loader.clock.moveTo(at)
  const items: Parameters<typeof loader.application.assistance.recordAssistances>[0][number][] = []
  for (const act of acts) items.push({ actor: loader.house.actorOf(act.helper), input: await inputOf(loader, act) })
  const answers = await loader.application.assistance.recordAssistances(items)
  return acts.map((act, place) => ({ act, id: granted(answers[place]).id }))
}

async function inputOf(
  { application, ids, calendar, house, pictures }: Loader,
  act: DemoAct,
): Promise<AssistanceInput> {
  const { citizen, number, service, channel } = act
  const isFiling = service === 'online_filing'
  const picture = pictures[number % pictures.length]
  const hasPicture = !isFiling && number % 5 < 3
  return {
    id: ids.next(),
    campaignId: house.campaignId,
    serviceCode: service,
    modelCode: modelOf(act),
    mode: act.mode,
    modeReason: act.modeReason,
    channel,
    capacity: act.helper.capacity,
    stationCode: channel === 'station' ? stationOf(number).code : undefined,
    lessonCode: channel === 'class' ? lessonCode(act.day) : undefined,
    place: channel === 'household' ? `Ngõ ${1 + (number % 60)}, ${act.helper.collective.name}` : undefined,
    occurredAt: calendar.at(act.day, 0, act.minute),
    citizen: { key: citizen.key, strength: 'identity', isOlder: citizen.isOlder, groups: citizen.groups },
    receipt: isFiling ? await receiptOf(application, house.campaignId, number) : null,
    note: hasPicture || isFiling ? undefined : NOTES[number % NOTES.length],
    evidence: hasPicture && picture ? [picture] : [],
  }
}

const NOTES = [
  'Hướng dẫn xong, người dân tự thao tác lại được.',
  'Đã hướng dẫn người nhà cùng làm.',
  'Người dân hẹn hỏi thêm vào buổi học sau.',
  'Không chụp ảnh vì màn hình có thông tin cá nhân.',
]

async function receiptOf({ citizens }: Application, campaignId: string, number: number) {
  const receipt = `MAU-${String(number).padStart(6, '0')}`
  return {
    key: granted(await citizens.receiptKey({ campaignId, serviceCode: 'online_filing', number: receipt })),
    lastFour: citizens.receiptLastFour(receipt),
  }
}

function modelOf({ channel, number }: DemoAct): string | undefined {
  if (channel === 'household') return 'every_alley_every_door'
  if (channel === 'station') return 'mobile_literacy_station'
  if (channel === 'class') return 'digital_literacy_for_all'
  return number % 2 === 0 ? 'technology_rescue_team' : undefined
}
