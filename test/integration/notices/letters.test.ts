import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { accounts, logins, notices as table } from '#db/schema/index.ts'
import { openMail } from '#server/platform/mail.ts'
import { accepting } from '#test/integration/assistance/verdict-scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { noticeScene } from './scene.ts'

vi.setConfig({ testTimeout: 30_000 })
const database = testDatabase()
const origin = 'https://thidua.example.vn'

type Taken = { mails: ParsedMail[]; recipients: string[]; refuse: { isOn: boolean } }

/** A mail server on a port of its own that keeps what it takes, and a scene that writes to it. */
async function letterScene() {
  const taken: Taken = { mails: [], recipients: [], refuse: { isOn: false } }
  const server = mailServer(taken)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const mail = openMail({
    url: `smtp://127.0.0.1:${portOf(server.server.address())}`,
    from: 'thidua@example.vn',
    origin,
  })
  onTestFinished(async () => {
    mail.close()
    await new Promise<void>((done) => server.close(done))
  })
  const scene = await noticeScene(database.db, { post: { mail, origin } })
  const minutesLater = (minutes: number) =>
    scene.resources.clock.moveTo(new Date(scene.resources.clock.now().getTime() + minutes * 60_000))
  const send = async () => {
    for (const accountId of await scene.notices.listLettersDue()) await scene.notices.sendLetter({ accountId })
  }
  return { ...scene, ...taken, minutesLater, send }
}

function mailServer({ mails, recipients, refuse }: Taken): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: async (stream, session, done) => {
      const mail = await simpleParser(stream)
      if (refuse.isOn) return done(Object.assign(new Error('try later'), { responseCode: 451 }))
      mails.push(mail)
      recipients.push(...session.envelope.rcptTo.map(({ address }) => address))
      done()
    },
  })
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0
}

test('a letter says what happened in the reader’s language, with links, and how to get no more', async () => {
  const { act, assistance, verifier, author, handle, minutesLater, send, mails, recipients, db } = await letterScene()
  const [login] = await db.select().from(logins).where(eq(logins.accountId, author.accountId))
  const one = await act()
  await assistance.recordVerdicts(verifier, [accepting(one, { decision: 'rejected', reason: 'wrong_service' })])
  await handle()
  minutesLater(3)

  await send()

  const [mail] = mails
  expect(recipients).toEqual([login?.value])
  expect(mail?.subject).toBe('Không được công nhận: Cài đặt iHanoi')
  expect(mail?.text?.replace(/\s+/g, ' ')).toContain(`Chào ${author.fullName},`)
  for (const part of [mail?.text, mail?.html]) {
    expect(part).toContain('Lý do: Sai dịch vụ.')
    expect(part).toContain(`${origin}/assistances/${one.id}`)
    expect(part).toContain(`${origin}/me/notices/preferences`)
  }
  expect(mail?.html).not.toMatch(/<img|<script|http:/)
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail?.from?.value).toMatchObject([{ address: 'thidua@example.vn' }])
})

test('what happens within two minutes comes in one letter, and no letter comes twice', async () => {
  const { act, assistance, verifier, author, handle, minutesLater, send, mails, db } = await letterScene()
  await db.update(accounts).set({ locale: 'de' }).where(eq(accounts.id, author.accountId))
  for (const one of [await act(), await act()]) await assistance.recordVerdicts(verifier, [accepting(one)])
  await handle()
  await send()
  const early = mails.length

  minutesLater(3)
  await send()
  await send()

  expect(early).toBe(0)
  expect(mails.map(({ subject }) => subject)).toEqual(['2 neue Mitteilungen'])
  expect(mails[0]?.text?.match(/Anerkannt, \+4 Punkte/g)).toHaveLength(2)
})

test('a change of roles is written at once', async () => {
  const { application, author, handle, send, mails } = await letterScene()
  await application.identity.grantRole(null, { accountId: author.accountId, role: 'verifier', campaignId: null })
  await handle()

  await send()

  expect(mails.map(({ subject }) => subject)).toEqual(['Bạn được giao vai trò người xác minh'])
})

test('a mail server that refuses blocks nothing, and the letter goes out under its name once it takes it', async () => {
  const { application, author, handle, send, mails, refuse, kinds, db } = await letterScene()
  refuse.isOn = true
  await application.identity.grantRole(null, { accountId: author.accountId, role: 'verifier', campaignId: null })
  await handle()
  await expect(send()).rejects.toThrow('451')
  const onPage = await kinds(author)
  const [notice] = await db.select().from(table)
  refuse.isOn = false

  await send()

  expect(onPage).toEqual(['role_granted'])
  expect(notice?.mailedAt).toBeNull()
  expect(mails.map(({ messageId }) => messageId)).toEqual([`<${notice?.id}@thidua.example.vn>`])
})

test('nobody is written to who signs in by phone, or whose account is closed', async () => {
  const { application, author, verifier, handle, send, mails, db, resources } = await letterScene()
  await db.update(logins).set({ kind: 'phone', value: '+84000000001' }).where(eq(logins.accountId, author.accountId))
  for (const { accountId } of [author, verifier]) {
    await application.identity.grantRole(null, { accountId, role: 'council', campaignId: null })
  }
  await handle()
  await db.update(accounts).set({ disabledAt: resources.clock.now() }).where(eq(accounts.id, verifier.accountId))

  await send()

  expect(mails).toEqual([])
})

test('names and signs of people do not become markup', async () => {
  const { application, author, handle, send, mails, db } = await letterScene()
  await db.update(accounts).set({ fullName: '<b>An</b> & "Bình"' }).where(eq(accounts.id, author.accountId))
  await application.identity.grantRole(null, { accountId: author.accountId, role: 'verifier', campaignId: null })
  await handle()

  await send()

  expect(mails[0]?.html).toContain('&#60;b&#62;An&#60;/b&#62; &#38; &#34;Bình&#34;')
})
