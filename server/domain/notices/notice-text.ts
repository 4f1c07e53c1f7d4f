import { paths } from '#server/paths.ts'
import { unreachable } from '#server/platform/result.ts'
import type { Speech } from '#server/words/words.ts'
import type { AccountNotice, DigestPart, NoticeContent } from './contract.ts'
import type { NoticeNames } from './queries.ts'

/** What a notice says in one language, and where it leads. */
export type NoticeText = { title: string; lines: string[]; path: string }

/** The one place where notices become sentences: for the page and for letters. */
export function noticeText(speech: Speech, content: NoticeContent, names: NoticeNames): NoticeText {
  switch (content.kind) {
    case 'act_accepted':
    case 'act_returned':
    case 'act_rejected':
    case 'act_reversed':
    case 'correction_waiting':
    case 'correction_due':
      return aboutAct(speech, content, names)
    case 'claims_expiring': {
      const until = speech.dates.time(new Date(content.until))
      return {
        title: speech.words('notice.kind.claims_expiring', { acts: content.acts, until }),
        lines: [],
        path: paths.queue,
      }
    }
    case 'digest':
      return aboutDay(speech, content, names)
    case 'role_granted':
    case 'role_revoked':
      return aboutRole(speech, content, names)
    case 'device_signed_in':
    case 'password_changed':
    case 'second_factor_changed':
    case 'token_created':
      return aboutAccount(speech, content)
    default:
      return unreachable(content)
  }
}

type Of<K extends NoticeContent['kind']> = Extract<NoticeContent, { kind: K }>
type AboutAct = Extract<NoticeContent, { assistanceId: string }>

function aboutAct({ words, dates, locale }: Speech, content: AboutAct, { services }: NoticeNames): NoticeText {
  const service = services.get(content.serviceId)?.[locale] ?? ''
  const points = 'points' in content ? content.points : 0
  const until = 'until' in content ? dates.moment(new Date(content.until)) : ''
  const reason = 'reason' in content && content.reason ? words(`act.reason.${content.reason}`) : undefined
  return {
    title: words(`notice.kind.${content.kind}`, { service, points }),
    lines: [
      words('notice.line.act', { moment: dates.moment(new Date(content.occurredAt)) }),
      ...(reason ? [words('notice.line.reason', { reason })] : []),
      ...(until ? [words('notice.line.correct', { until })] : []),
    ],
    path: paths.assistance(content.assistanceId),
  }
}

function aboutDay(speech: Speech, { day, parts }: Of<'digest'>, names: NoticeNames): NoticeText {
  const [first] = parts
  const slug = (first && names.campaigns.get(first.campaignId)?.slug) ?? ''
  const collectiveId = first?.collectiveId
  return {
    title: speech.words('notice.kind.digest', { day: speech.dates.day(day) }),
    lines: parts.map((part) => aboutPart(speech, part, names)),
    path: collectiveId ? paths.collectiveLines(slug, collectiveId) : paths.campaign(slug),
  }
}

function aboutPart({ words, locale }: Speech, part: DigestPart, { campaigns, collectives }: NoticeNames): string {
  const { collectiveId, recorded, results } = part
  const name = collectiveId ? collectives.get(collectiveId) : campaigns.get(part.campaignId)?.names[locale]
  return [
    words('notice.digest.recorded', { name: name ?? '', recorded }),
    ...(results
      ? [words('notice.digest.decided', results), words('notice.digest.open', results)]
      : [words('notice.digest.frozen')]),
  ].join(' ')
}

function aboutRole(
  { words, dates, locale }: Speech,
  { kind, role, campaignId, at }: Of<'role_granted' | 'role_revoked'>,
  { campaigns }: NoticeNames,
): NoticeText {
  const campaign = campaignId && campaigns.get(campaignId)?.names[locale]
  return {
    title: words(`notice.kind.${kind}`, { role: words(`notice.role.${role}`) }),
    lines: [
      ...(campaign ? [words('notice.line.campaign', { campaign })] : []),
      words('notice.line.at', { moment: dates.moment(new Date(at)) }),
    ],
    path: paths.more,
  }
}

const accountPaths = {
  device_signed_in: paths.devices,
  password_changed: paths.more,
  second_factor_changed: paths.security,
  token_created: paths.tokens,
} as const

function aboutAccount({ words, dates }: Speech, { kind, at }: Of<AccountNotice>): NoticeText {
  return {
    title: words(`notice.kind.${kind}`),
    lines: [words('notice.line.at', { moment: dates.moment(new Date(at)) }), words('notice.line.notYou')],
    path: accountPaths[kind],
  }
}
