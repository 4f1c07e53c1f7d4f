export const listKinds = ['provisional', 'cut_off', 'on_demand'] as const
export type ListKind = (typeof listKinds)[number]

export const awardForms = ['giay_khen'] as const
export type AwardForm = (typeof awardForms)[number]
