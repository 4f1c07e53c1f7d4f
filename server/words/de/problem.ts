export const problem = {
  status: {
    '401': { title: 'Bitte melden Sie sich an', next: 'Nach der Anmeldung kommen Sie auf diese Seite zurück.' },
    '403': {
      title: 'Diese Seite ist für Sie nicht zugänglich',
      next: 'Wenn Sie sie für Ihre Arbeit brauchen, wenden Sie sich bitte an das Kampagnenbüro.',
    },
    '404': {
      title: 'Diese Seite wurde nicht gefunden',
      next: 'Die Adresse ist vielleicht falsch, oder es gibt den Eintrag nicht mehr. Bitte beginnen Sie am Anfang.',
    },
    '405': { title: 'Das geht auf dieser Seite nicht', next: 'Bitte gehen Sie zurück und benutzen Sie die Knöpfe.' },
    '409': {
      title: 'Die Daten haben sich geändert',
      next: 'Jemand anderes hat diesen Eintrag geändert. Bitte laden Sie die Seite neu und machen Sie dort weiter.',
    },
    '413': { title: 'Das war zu viel auf einmal', next: 'Höchstens 4 Bilder mit je 10 MB. Bitte weniger senden.' },
    '422': { title: 'Die Angaben stimmen noch nicht', next: 'Bitte im Formular berichtigen und noch einmal senden.' },
    '429': { title: 'Das war zu schnell', next: 'Bitte eine Minute warten und noch einmal versuchen.' },
    '500': {
      title: 'Auf dem Server ist etwas schiefgegangen',
      next: 'Der Fehler ist vermerkt. Bitte in einigen Minuten noch einmal versuchen; Gesendetes geht nicht verloren.',
    },
    '503': {
      title: 'Der Server macht gerade Pause',
      next: 'Er ist überlastet oder wird gewartet. Bitte in einigen Minuten noch einmal versuchen. Falls Sie ein Formular gesendet haben, ist Ihre Eingabe nicht verloren: laden Sie diese Seite neu und stimmen Sie dem erneuten Senden zu, oder gehen Sie zum Formular zurück.',
    },
  },
  forged: {
    title: 'Die Anfrage wurde abgelehnt',
    next: 'Sie kam nicht von einer Seite dieser Plattform. Bitte die Seite neu öffnen und die Knöpfe dort benutzen.',
  },
  code: 'Code {status}',
  goHome: 'Zur Startseite',
  signIn: 'Anmelden',
} as const
