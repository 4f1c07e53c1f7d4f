export const more = {
  collectives: 'Meine Kollektive',
  scoring: 'punktet',
  lead: 'Leitung',
  noCollective:
    'Sie gehören noch keinem Kollektiv an. Fragen Sie nach einem Code oder lassen Sie sich vom Kampagnenbüro eintragen.',
  join: 'Einem Kollektiv per Code beitreten',
}
