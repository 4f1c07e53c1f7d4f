import { paths } from '#server/paths.ts'
import type { Letter } from '#server/platform/mail.ts'
import type { Speech } from '#server/words/words.ts'
import type { NoticeText } from './notice-text.ts'

export type Writing = {
  speech: Speech
  to: string
  name: string
  origin: string
  id: string
  texts: readonly NoticeText[]
}

/** One letter about one or several things: plain text and the same as simple HTML without pictures or styles from elsewhere. */
export function writeLetter({ speech, to, name, origin, id, texts }: Writing): Letter {
  const { words, locale } = speech
  const [first] = texts
  const subject = texts.length === 1 && first ? first.title : words('notice.mail.several', { count: texts.length })
  const greeting = words('notice.mail.greeting', { name })
  const preferences = `${origin}${paths.noticePreferences}`
  const why = words('notice.mail.why')
  return {
    to,
    subject,
    id,
    unsubscribe: preferences,
    text: [greeting, ...texts.map((text) => plain(text, origin)), `${why}\n${preferences}`].join('\n\n'),
    html: page({
      locale,
      subject,
      body: [
        `<p>${asHtml(greeting)}</p>`,
        ...texts.map((text) => section(text, origin)),
        `<p><small>${asHtml(why)}<br><a href="${asHtml(preferences)}">${asHtml(words('notice.settings'))}</a></small></p>`,
      ].join('\n'),
    }),
  }
}

function plain({ title, lines, path }: NoticeText, origin: string): string {
  return [title, ...lines, `${origin}${path}`].join('\n')
}

function section({ title, lines, path }: NoticeText, origin: string): string {
  const link = `<a href="${asHtml(`${origin}${path}`)}">${asHtml(title)}</a>`
  return `<p><strong>${link}</strong>${lines.map((line) => `<br>${asHtml(line)}`).join('')}</p>`
}

function page({ locale, subject, body }: { locale: string; subject: string; body: string }): string {
  return `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${asHtml(subject)}</title></head>
<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5">\n${body}\n</body></html>\n`
}

/** Names and texts are typed by people. */
function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
