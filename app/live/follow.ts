import type { FollowAnswer, LiveHint, LiveTopic, StandingsChange } from '#server/domain/standings/contract.ts'
import { type LiveSocket, liveSocket } from './socket.ts'

export type Follower = {
  topic: LiveTopic
  /** What the screen shows now: the server answers with what came after. */
  version(): number
  onAnswer(answer: FollowAnswer): void
  onChange?(change: StandingsChange): void
  onHint?(hint: LiveHint): void
  onConnection?(isConnected: boolean): void
}

const followers = new Map<LiveTopic, number>()

/**
 * Follows a topic until the answer is called. The server is asked again after every reconnect, when the page is looked
 * at again after sleep, and when the network is back: whatever was missed comes with its answer.
 */
export function follow(follower: Follower): () => void {
  let stop: (() => void) | undefined
  let isOver = false
  followers.set(follower.topic, (followers.get(follower.topic) ?? 0) + 1)
  const begin = () =>
    liveSocket().then(
      (socket) => {
        if (!isOver) stop = listen(socket, follower)
      },
      () => addEventListener('online', begin, { once: true }),
    )
  begin()
  return () => {
    isOver = true
    stop?.()
  }
}

function listen(socket: LiveSocket, follower: Follower): () => void {
  const { topic } = follower
  let isAskedAnew = false
  const ask = () => {
    if (!socket.connected) return
    socket.emit('follow', { topic, version: follower.version() }, (answer) => {
      // The socket was opened before signing in: opened again, it carries the session's cookie.
      if (!answer.ok && answer.code === 'forbidden' && !isAskedAnew) {
        isAskedAnew = true
        socket.disconnect().connect()
      } else follower.onAnswer(answer)
    })
  }
  const onConnect = () => {
    follower.onConnection?.(true)
    ask()
  }
  const onDisconnect = () => follower.onConnection?.(false)
  const onChange = (change: StandingsChange) => change.topic === topic && follower.onChange?.(change)
  const onHint = (hint: LiveHint) => hint.topic === topic && follower.onHint?.(hint)
  const onWake = () => document.visibilityState === 'visible' && ask()

  socket.on('connect', onConnect)
  socket.on('disconnect', onDisconnect)
  socket.on('standings', onChange)
  socket.on('hint', onHint)
  addEventListener('online', onWake)
  document.addEventListener('visibilitychange', onWake)
  if (socket.connected) onConnect()

  return () => {
    socket.off('connect', onConnect)
    socket.off('disconnect', onDisconnect)
    socket.off('standings', onChange)
    socket.off('hint', onHint)
    removeEventListener('online', onWake)
    document.removeEventListener('visibilitychange', onWake)
    leave(socket, topic)
  }
}

/** Two parts of a screen may follow one topic; the server is told when the last one stops. */
function leave(socket: LiveSocket, topic: LiveTopic): void {
  const left = (followers.get(topic) ?? 1) - 1
  if (left > 0) followers.set(topic, left)
  else {
    followers.delete(topic)
    if (socket.connected) socket.emit('unfollow', { topic })
  }
}
