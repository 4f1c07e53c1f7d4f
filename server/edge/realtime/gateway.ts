import type { Server, Socket } from 'socket.io'
import type { Application } from '#server/compose.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type {
  BrowserToServer,
  FollowAnswer,
  ProgramChange,
  ServerToBrowser,
  StandingsChange,
} from '#server/domain/standings/contract.ts'

/** What a socket knows about whoever is behind it, since the handshake. */
export type SocketData = { token: string | undefined; actor: Actor | undefined }

/** What whoever follows a board is told: a screen in its form, a program in its own. */
export type Change = StandingsChange | ProgramChange
export type AnswerToAll = FollowAnswer<Change>
type ToAll = Omit<ServerToBrowser, 'standings'> & { standings(change: Change): void }
type FromAll = Omit<BrowserToServer, 'follow'> & {
  follow(wish: { topic: string; version: number }, answer: (answer: AnswerToAll) => void): void
}

type Nothing = Record<string, never>
export type Gateway = Server<FromAll, ToAll, Nothing, SocketData>
export type LiveSocket = Socket<FromAll, ToAll, Nothing, SocketData>

/** The parts of the application that live messages are made of. */
export type LiveApplication = {
  standings: Pick<Application['standings'], 'readPublicBoard' | 'forget'>
  campaigns: Pick<Application['campaigns'], 'findCampaignBySlug' | 'findCampaignById'>
  identity: Pick<Application['identity'], 'authenticate'>
  resources: Pick<Application['resources'], 'events'>
}

/** Rooms that cannot be followed by name. */
export const rooms = {
  /** Whoever follows `mine`. */
  account: (accountId: string) => `account:${accountId}`,
  /** Whoever follows `notices`. */
  notices: (accountId: string) => `notices:${accountId}`,
  session: (sessionId: string) => `session:${sessionId}`,
  /** Every socket of a person, in whatever session and whatever it follows. */
  person: (accountId: string) => `person:${accountId}`,
}
