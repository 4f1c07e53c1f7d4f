export const campaignStates = ['draft', 'running', 'closed', 'finalised'] as const
export type CampaignState = (typeof campaignStates)[number]

/** What a service's credit is counted once per, within a campaign. */
export const onceRules = ['citizen', 'receipt', 'lesson'] as const
export type OnceRule = (typeof onceRules)[number]

/** What an act of a service may be proven by; a photo is never compulsory where it would show a face or a document. */
export const evidenceKinds = ['photo', 'receipt', 'note'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** How a reported figure was worded by its source; the word is shown with the figure and never dropped. */
export const qualifiers = ['exactly', 'about', 'over', 'almost'] as const
export type Qualifier = (typeof qualifiers)[number]

/** What an indicator is fed by: figures reported by the office, accepted acts of a service, or distinct citizens met face to face. */
export const indicatorSources = ['reported', 'service', 'citizens'] as const
export type IndicatorSource = (typeof indicatorSources)[number]

export const indicatorUnits = ['percent', 'count'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

export const targetRelations = ['at_least', 'more_than'] as const
export type TargetRelation = (typeof targetRelations)[number]

/** What a campaign allows time for, unless its office says otherwise. */
export const defaultDeadlines = {
  /** Help is recorded at most this long after it happened (later: with a reason, and the poorer of the rule versions). */
  recordWithinHours: 72,
  /** Acts are received until so long after the last day of help. */
  receiveHoursAfterEnd: 48,
  /** From here an act that waits is dealt to all verifiers. */
  verifyWithinDays: 7,
  /** So much longer it is dealt to all; then two people of the office decide it. */
  dealToAllDays: 3,
  /** A rejection may be appealed against so long. */
  appealWithinDays: 3,
} as const
export type Deadlines = { [name in keyof typeof defaultDeadlines]: number }

/** What a campaign may name as its official measure: the one its boards and its nomination list go by. */
export const officialMeasures = ['points', 'per_member', 'per_1000_residents', 'last_7_days'] as const
export type OfficialMeasure = (typeof officialMeasures)[number]
