export const consent = {
  title: 'Mein Name auf öffentlichen Ranglisten',
  text: 'Mit Ihrer Einwilligung sehen alle Ihren vollen Namen, Ihr Kollektiv, Ihre Punkte und Ihren Rang auf der Rangliste der Einzelpersonen. Ohne sie erscheint Ihr Name dort nicht; Ihre Punkte zählen trotzdem für Sie und Ihr Kollektiv.',
  rights: 'Sie können es jederzeit ändern, und die Ranglisten ändern sich sofort.',
  on: 'Name sichtbar',
  since: 'seit {since}',
  off: 'Name nicht sichtbar',
  give: 'Einwilligen, meinen Namen zu zeigen',
  withdraw: 'Einwilligung widerrufen',
}
