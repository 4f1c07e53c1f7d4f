export const more = {
  collectives: 'My collectives',
  scoring: 'scores',
  lead: 'lead',
  noCollective: 'You do not belong to a collective yet. The campaign office will enrol you.',
}
