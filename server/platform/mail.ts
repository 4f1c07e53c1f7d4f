import { createTransport } from 'nodemailer'

/** A letter to one person. `id` names it: sent twice, a mail server knows it for the same. */
export type Letter = {
  to: string
  subject: string
  text: string
  html: string
  id: string
  /** Where its reader can switch such letters off. */
  unsubscribe: string
}
export type Mail = { send(letter: Letter): Promise<void>; close(): void }

const SECOND = 1_000

/** The mail server of `SMTP_URL`. One letter at a time; a server that does not answer in time is a failure. */
export function openMail({ url, from, origin }: { url: string; from: string; origin: string }): Mail {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 1,
      connectionTimeout: 15 * SECOND,
      greetingTimeout: 15 * SECOND,
      socketTimeout: 60 * SECOND,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    send: async ({ to, subject, text, html, id, unsubscribe }) => {
      await transport.sendMail({
        ...{ to: { name: '', address: to }, subject, text, html },
        messageId: `<${id}@${new URL(origin).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<${unsubscribe}>` },
      })
    },
    close: () => transport.close(),
  }
}
