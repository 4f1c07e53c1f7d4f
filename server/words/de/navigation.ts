export const navigation = {
  main: 'Hauptnavigation',
  record: 'Erfassen',
  myWork: 'Meine Arbeit',
  board: 'Rangliste',
  campaign: 'Kampagne',
  queue: 'Prüfen',
  nomination: 'Vorschläge',
  more: 'Mehr',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  signedInAs: 'Angemeldet: {name}',
  moreTitle: 'Alle Bereiche',
} as const
