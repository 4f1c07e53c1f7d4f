import { uuidv7obj } from 'uuidv7'

/** Makes identifiers; passed in so that tests and the demo can make the same ones again. */
export type Ids = { next(): string }

/** Time-ordered UUIDv7 identifiers. Ballots must not use these: their order would tell who voted when. */
export const uuidV7Ids: Ids = { next: () => uuidv7obj().toString() }
