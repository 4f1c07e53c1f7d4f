export const more = {
  collectives: 'My collectives',
  scoring: 'scores',
  lead: 'lead',
  noCollective:
    'You do not belong to a collective yet. Ask for a collective’s code, or have the campaign office enrol you.',
  join: 'Join a collective by its code',
}
