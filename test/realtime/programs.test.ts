import { eq } from 'drizzle-orm'
import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { campaigns } from '#db/schema/index.ts'
import { livePath } from '#server/domain/standings/contract.ts'
import { liveScene } from './live-scene.ts'

/** What the public interface says of live boards, by a client that knows nothing but what it says. */
const rowSchema = z.strictObject({
  place: z.int().nullable(),
  subject: z.strictObject({ id: z.uuid(), name: z.string() }),
  value: z.number(),
  points: z.int(),
  accepted: z.int(),
})
const changeSchema = z.strictObject({
  topic: z.string(),
  since: z.int(),
  version: z.int(),
  whole: z.boolean(),
  rows: z.array(rowSchema),
  removed: z.array(z.string()),
  notShown: z.int(),
})

test('a program follows a board by its name and is told changes under the same name', async () => {
  const { scene, topic, program } = await liveBoard('collectives')
  const home = await scene.member({ collective: await scene.collective('Tổ A') })
  const answer = await program.follow(topic)
  const heard = program.next()
  await scene.help(home, 2)
  const change = await heard

  expect(answer).toMatchObject({ ok: true, version: 0 })
  expect(change).toMatchObject({
    topic,
    version: 2,
    rows: [{ place: 1, subject: { name: 'Tổ A' }, value: 8, accepted: 2 }],
  })
})

test('what it missed comes with the answer, whole where it knew nothing', async () => {
  const { scene, topic, program } = await liveBoard('individuals')
  await scene.help(await scene.member({ fullName: 'Phạm Thử Tôi', isOnBoards: true }))
  await scene.help(await scene.member({ fullName: 'Lê Thử Kín' }))
  const { missed } = z.object({ missed: changeSchema }).parse(await program.follow(topic))

  expect(missed).toMatchObject({ topic, whole: true, notShown: 1, rows: [{ subject: { name: 'Phạm Thử Tôi' } }] })
})

test('the board is by the campaign’s official measure', async () => {
  const { scene, topic, program } = await liveBoard('collectives', 'per_member')
  const collective = await scene.collective('Tổ A')
  const home = await scene.member({ collective })
  for (let n = 0; n < 3; n += 1) await scene.member({ collective })
  await scene.help(home)
  const { missed } = z.object({ missed: changeSchema }).parse(await program.follow(topic))

  // (4 + 10 · 4/5) / (4 + 10): the verifier's collective has a member, too.
  expect(missed.rows[0]).toMatchObject({ points: 4, value: (4 + 10 * (4 / 5)) / 14 })
})

test.each(['standings:khong-co:collectives', 'standings:x:nobody', 'standings:', 'standings:x:collectives:points:x'])(
  'the topic %s is none',
  async (topic) => {
    const { program } = await liveBoard('collectives')

    expect(await program.follow(topic)).toEqual({ ok: false, code: 'unknown_topic' })
  },
)

async function liveBoard(board: string, officialMeasure: 'points' | 'per_member' = 'points') {
  const scene = await liveScene()
  await scene.db.update(campaigns).set({ officialMeasure }).where(eq(campaigns.id, scene.campaign.id))
  const socket = io(await scene.start(), { path: livePath, transports: ['websocket'], forceNew: true })
  onTestFinished(() => void socket.disconnect())
  await new Promise<void>((done, refused) => socket.once('connect', done).once('connect_error', refused))
  const follow = async (topic: string, version = 0): Promise<unknown> =>
    await socket.emitWithAck('follow', { topic, version })
  const next = async () => changeSchema.parse(await new Promise((heard) => socket.once('standings', heard)))
  return { scene, topic: `standings:${scene.slug}:${board}`, program: { follow, next } }
}
