export const signIn = {
  title: 'Anmelden',
  lead: 'Mit der Telefonnummer oder E-Mail-Adresse, die beim Kampagnenbüro hinterlegt ist.',
  login: 'Telefonnummer oder E-Mail-Adresse',
  password: 'Passwort',
  send: 'Anmelden',
  helpTitle: 'Noch kein Konto oder Passwort vergessen?',
  help: 'Bitte im Kampagnenbüro des Bezirks melden; dort gibt es eines.',
  guest: 'Ranglisten und Fortschritt der Kampagne sind ohne Anmeldung zu sehen.',
}
