import type { PointRule } from './schema.ts'

/*
 * The point rules the campaign of Cửa Nam begins with; the office may publish other versions. VNeID level 2 is issued
 * by the police alone, so booking, preparing and activating are services and issuing is not. A payment account at one's
 * own employer is a service of its own, worth nothing.
 */
export const defaultPointRule: PointRule = {
  base: {
    vneid_preparation: 4,
    vneid_activation: 6,
    ihanoi: 4,
    etax_mobile: 4,
    online_filing: 8,
    payment_account: 6,
    payment_account_own_employer: 0,
    digital_signature: 8,
    vssid: 4,
    digital_literacy_lesson: 3,
    online_safety: 2,
  },
  mode: { guided: 100, together: 80, done_for: 0, done_for_with_reason: 50 },
  channel: { station: 100, desk: 100, class: 100, household: 125, remote: 75 },
  group: { older: 150, disabled: 150, poor: 150, self_employed: 125, none: 100 },
  actsWithPointsPerDay: 20,
}
