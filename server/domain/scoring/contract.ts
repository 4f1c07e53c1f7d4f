export const entryKinds = ['award', 'reversal', 'adjustment', 'milestone', 'supplement'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Restricted: everything, for office and auditor. Public: what outsiders see, standing still while a freeze is on. */
export const balanceViews = ['restricted', 'public'] as const
export type BalanceView = (typeof balanceViews)[number]

/** Help given on duty counts for the service figures and the collective, and has its own bracket of the individual board. */
export const capacities = ['voluntary', 'on_duty'] as const
export type Capacity = (typeof capacities)[number]

export const subjectKinds = ['individual', 'collective'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export const modes = ['guided', 'together', 'done_for'] as const
export type Mode = (typeof modes)[number]

export const channels = ['station', 'desk', 'class', 'household', 'remote'] as const
export type Channel = (typeof channels)[number]

/** Channels on which a citizen is met face to face and counts as "helped directly". */
export const directChannels = ['station', 'desk', 'household'] as const satisfies readonly Channel[]

export const citizenGroups = ['older', 'disabled', 'poor', 'self_employed'] as const
export type CitizenGroup = (typeof citizenGroups)[number]

/** Why help was done for the person: with one of these reasons half the points are given, without a reason none. */
export const modeReasons = ['illness_or_disability', 'cannot_read', 'no_device', 'urgent_deadline'] as const
export type ModeReason = (typeof modeReasons)[number]

/** One step of an entry's reckoning; the lines of an entry multiply up to its points, or say why there are none. */
export type EntryLine =
  | { kind: 'base'; serviceCode: string; points: number }
  | { kind: 'mode'; mode: Mode; reason: ModeReason | null; percent: number }
  | { kind: 'channel'; channel: Channel; percent: number }
  | { kind: 'group'; group: CitizenGroup | 'none'; percent: number }
  | { kind: 'rounded'; points: number }
  | { kind: 'cap'; limit: number; alreadyCounted: number }
  | { kind: 'reversal'; ofSeq: number; points: number }
