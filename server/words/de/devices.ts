/** Where one is signed in. */
export const devices = {
  title: 'Meine Geräte',
  lead: 'Hier ist Ihr Konto angemeldet. Ein unbekanntes Gerät oder ein verlorenes Telefon melden Sie hier ab.',
  link: 'Angemeldete Geräte',
  name: '{browser} auf {system}',
  nameless: 'Gerät ohne Namen',
  thisOne: 'Dieses Gerät',
  lastUsed: 'Zuletzt benutzt: {at}',
  signedIn: 'Angemeldet: {at}',
  end: 'Abmelden',
  endNamed: 'Abmelden: {name}',
  manyTitle: 'An mehreren Stellen zugleich abmelden',
  many: 'Sie sind auf {count, plural, one {# anderen Gerät} other {# anderen Geräten}} angemeldet.',
  noOthers: 'Sie sind auf keinem anderen Gerät angemeldet.',
  endOthers: 'Andere Geräte abmelden',
  endAll: 'Überall abmelden, auch hier',
}
