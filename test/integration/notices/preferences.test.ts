import { expect, test } from 'vitest'
import { auditEvents, noticePreferences, notices as table } from '#db/schema/index.ts'
import { noticeChannels, noticeTopics } from '#server/domain/notices/contract.ts'
import { accepting } from '#test/integration/assistance/verdict-scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { noPost, noticeScene } from './scene.ts'

const database = testDatabase()
const everything = noticeTopics.flatMap((topic) => noticeChannels.map((channel) => ({ topic, channel })))

test('what is switched off on the page is not on the page, and still goes out by mail', async () => {
  const scene = await noticeScene(database.db, { post: noPost() })
  await scene.notices.setNoticePreferences(
    scene.author,
    everything.filter(({ topic, channel }) => topic !== 'verdict' || channel === 'mail'),
  )
  await scene.assistance.recordVerdicts(scene.verifier, [accepting(await scene.act())])

  await scene.handle()

  expect(await scene.told(scene.author)).toEqual([])
  expect(await scene.notices.countUnread(scene.author.accountId)).toBe(0)
  expect(await database.db.select().from(table)).toMatchObject([{ isOnPage: false, mailDueAt: expect.any(Date) }])
})

test('what is switched off by mail is on the page alone', async () => {
  const scene = await noticeScene(database.db, { post: noPost() })
  await scene.notices.setNoticePreferences(
    scene.author,
    everything.filter(({ topic, channel }) => topic !== 'verdict' || channel === 'page'),
  )
  await scene.assistance.recordVerdicts(scene.verifier, [accepting(await scene.act())])

  await scene.handle()

  expect(await scene.told(scene.author)).toHaveLength(1)
  expect(await database.db.select().from(table)).toMatchObject([{ isOnPage: true, mailDueAt: null }])
})

test('changes of roles and devices are told to whoever switched everything off', async () => {
  const { application, author, handle, kinds, notices } = await noticeScene(database.db, { post: noPost() })
  await notices.setNoticePreferences(author, [])
  await application.identity.grantRole(null, { accountId: author.accountId, role: 'verifier', campaignId: null })

  await handle()

  expect(await kinds(author)).toEqual(['role_granted'])
  expect(await database.db.select().from(table)).toMatchObject([{ mailDueAt: expect.any(Date) }])
})

test('the database takes no preference about the safety of the account', async () => {
  const { author, db, resources } = await noticeScene(database.db)
  const { accountId, wardId } = author

  const switched = db.transaction((tx) =>
    tx.insert(noticePreferences).values({
      ...{ accountId, wardId, topic: 'security', channel: 'page' },
      switchedOffAt: resources.clock.now(),
    }),
  )

  await expect(switched).rejects.toMatchObject({ cause: { constraint_name: 'notice_preferences_security_stays' } })
})

test('choices are kept, and the record tells of a change once', async () => {
  const { author, notices, db } = await noticeScene(database.db)
  const wanted = everything.filter(({ topic }) => topic !== 'digest')
  for (let time = 0; time < 2; time += 1) await notices.setNoticePreferences(author, wanted)

  const { preferences, mail } = await notices.readNoticePreferences(author)
  const audit = await db.select().from(auditEvents)

  expect(preferences.filter(({ isOn }) => !isOn)).toEqual([
    { topic: 'digest', channel: 'page', isOn: false },
    { topic: 'digest', channel: 'mail', isOn: false },
  ])
  expect(mail).toBe('off')
  expect(audit.filter(({ action }) => action === 'notice_preferences_set')).toMatchObject([
    { actorId: author.accountId, details: { switchedOff: ['digest.mail', 'digest.page'] } },
  ])
})
