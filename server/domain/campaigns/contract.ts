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

/** Help is recorded at most this long after it happened (later: with a reason, and the poorer of the rule versions). */
export const recordingWindowHours = 72

/** What a campaign may name as its official measure: the one its boards and its nomination list go by. */
export const officialMeasures = ['points', 'per_member', 'per_1000_residents', 'last_7_days'] as const
export type OfficialMeasure = (typeof officialMeasures)[number]
