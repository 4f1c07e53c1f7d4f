export const more = {
  collectives: 'Meine Kollektive',
  scoring: 'punktet',
  lead: 'Leitung',
  noCollective: 'Sie gehören noch zu keinem Kollektiv. Das Kampagnenbüro trägt Sie ein.',
}
