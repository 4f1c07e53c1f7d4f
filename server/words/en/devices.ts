/** Where one is signed in. */
export const devices = {
  title: 'My devices',
  lead: 'Where your account is signed in. If you see a device you do not know, or lost a phone, sign it out here.',
  link: 'Devices signed in',
  name: '{browser} on {system}',
  nameless: 'A device without a name',
  thisOne: 'This device',
  lastUsed: 'Last used: {at}',
  signedIn: 'Signed in: {at}',
  end: 'Sign out',
  endNamed: 'Sign out: {name}',
  manyTitle: 'Sign out in several places at once',
  many: 'You are signed in on {count, plural, one {# other device} other {# other devices}}.',
  noOthers: 'You are not signed in on any other device.',
  endOthers: 'Sign out the other devices',
  endAll: 'Sign out everywhere, here too',
}
