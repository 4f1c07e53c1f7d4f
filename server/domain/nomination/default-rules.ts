import type { CollectiveRule, IndividualRule } from './schema.ts'

/**
 * The defaults of a Giấy khen at the end of a campaign: twelve individuals and twenty-seven collectives.
 * Thresholds are the campaign's own, not law; only the tie rule (Decree 152/2025, Art. 4(6)) is.
 */
export const defaultNominationRules = {
  individual: {
    subjectKind: 'individual',
    awardForm: 'giay_khen',
    places: 12,
    measure: 'official',
    acceptedActs: 10,
    points: 40,
    rejectedShare: 20,
    leadersShare: 30,
    ofOneCollective: 2,
  },
  collective: {
    subjectKind: 'collective',
    awardForm: 'giay_khen',
    places: 27,
    measure: 'official',
    activePeople: 3,
    actsOfActivePerson: 3,
    topPersonShare: 40,
    womenShare: 70,
  },
} satisfies { individual: IndividualRule; collective: CollectiveRule }
