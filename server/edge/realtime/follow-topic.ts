import { hasRole, seesRestricted } from '#server/domain/identity/index.ts'
import { type AnswerToAll, type LiveApplication, type LiveSocket, rooms } from './gateway.ts'
import type { StandingsPublisher } from './publish-standings.ts'
import { type BoardTopic, readTopic, type Topic } from './schema.ts'

const TOPICS_PER_SOCKET = 8

type Following = { application: LiveApplication; publisher: StandingsPublisher; socket: LiveSocket }

/**
 * Lets a browser follow a topic. Permission is asked for every time, also after a reconnect: a role may have ended
 * since the handshake. The socket joins before the board is read, so that no change falls between the two.
 */
export async function followTopic(
  { application, publisher, socket }: Following,
  wish: { topic: string; version: number },
): Promise<AnswerToAll> {
  const topic = readTopic(wish.topic)
  if (!topic) return { ok: false, code: 'unknown_topic' }
  if (countTopics(socket) >= TOPICS_PER_SOCKET && !socket.rooms.has(topic.name))
    return { ok: false, code: 'too_many_topics' }

  if (topic.kind === 'standings') return await followBoard({ publisher, socket }, topic, wish.version)

  const room = await permittedRoom(application, socket, topic)
  if (room === undefined) return { ok: false, code: 'forbidden' }
  await socket.join(room)
  return { ok: true, version: wish.version, missed: null }
}

/** Besides its topics every socket is in a room of its own, and in those of its session and its person. */
function countTopics({ rooms, id }: LiveSocket): number {
  return [...rooms].filter((room) => room !== id && !/^(session|person):/.test(room)).length
}

/** Stops following; a topic that was not followed is no mistake. */
export async function unfollowTopic(socket: LiveSocket, name: string): Promise<void> {
  const topic = readTopic(name)
  if (!topic) return
  const accountId = socket.data.actor?.accountId
  await socket.leave((accountId !== undefined && ownRoom(topic, accountId)) || topic.name)
}

async function followBoard(
  { publisher, socket }: Omit<Following, 'application'>,
  topic: BoardTopic,
  version: number,
): Promise<AnswerToAll> {
  await socket.join(topic.name)
  const state = await publisher.catchUp(topic, version)
  if (state) return { ok: true, ...state }

  await socket.leave(topic.name)
  return { ok: false, code: 'unknown_topic' }
}

async function permittedRoom(
  { identity, campaigns }: LiveApplication,
  socket: LiveSocket,
  topic: Exclude<Topic, { kind: 'standings' }>,
): Promise<string | undefined> {
  const { token } = socket.data
  const session = token === undefined ? undefined : await identity.authenticate(token)
  const actor = session?.lacksFactor ? undefined : session?.actor
  socket.data.actor = actor
  if (!actor) return undefined
  if (topic.kind === 'mine' || topic.kind === 'notices') return ownRoom(topic, actor.accountId)

  const campaign = await campaigns.findCampaignBySlug(topic.slug)
  if (campaign?.wardId !== actor.wardId) return undefined
  const isPermitted = topic.kind === 'queue' ? hasRole(actor, 'verifier', campaign.id) : seesRestricted(actor, campaign)
  return isPermitted ? topic.name : undefined
}

/** The room of a topic that is one person's own; nobody can follow it by name. */
function ownRoom({ kind }: Topic, accountId: string): string | undefined {
  if (kind === 'mine') return rooms.account(accountId)
  return kind === 'notices' ? rooms.notices(accountId) : undefined
}
