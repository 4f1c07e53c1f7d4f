/** What people are told, on the page and by mail. */
export const notice = {
  title: 'Mitteilungen',
  lead: 'Ergebnisse der Prüfung, Fristen und Änderungen an Ihrem Konto.',
  bell: '{count, plural, =0 {Mitteilungen} other {Mitteilungen: # ungelesen}}',
  bellMany: 'Mitteilungen: mehr als {most, number} ungelesen',
  empty: 'Noch keine Mitteilungen',
  emptyLead: 'Sobald eine Ihrer Hilfeleistungen geprüft ist, erscheint das Ergebnis hier.',
  unread: 'Ungelesen',
  settings: 'Mitteilungen auswählen',
  kind: {
    act_accepted: 'Anerkannt, +{points, number} Punkte: {service}',
    act_returned: 'Zur Ergänzung zurückgegeben: {service}',
    act_rejected: 'Nicht anerkannt: {service}',
    act_reversed: 'Eine Anerkennung wurde aufgehoben, {points, number} Punkte: {service}',
    correction_waiting: 'Wartet auf Ihre Ergänzung: {service}',
    correction_due: 'Die Frist zur Ergänzung läuft bald ab: {service}',
    claims_expiring:
      '{acts, plural, one {# Hilfeleistung} other {# Hilfeleistungen}} bei Ihnen werden um {until} neu verteilt',
    digest: 'Tagesbericht vom {day}',
    role_granted: 'Ihnen wurde eine Rolle übertragen: {role}',
    role_revoked: 'Eine Ihrer Rollen ist beendet: {role}',
    device_signed_in: 'Ihr Konto wurde soeben auf einem neuen Gerät angemeldet',
    password_changed: 'Ihr Passwort wurde soeben geändert',
    token_created: 'Für Ihr Konto wurde soeben ein Zugriffsschlüssel der Programmierschnittstelle erstellt',
  },
  line: {
    act: 'Hilfe um {moment}.',
    reason: 'Grund: {reason}.',
    correct: 'Bitte ergänzen Sie sie vor {until}.',
    campaign: 'Kampagne: {campaign}.',
    at: 'Um {moment}.',
    notYou: 'Wenn Sie das nicht waren, sagen Sie es bitte sofort dem Kampagnenbüro.',
  },
  digest: {
    recorded: '{name}: {recorded, plural, one {# Hilfeleistung} other {# Hilfeleistungen}} erfasst.',
    decided:
      'Anerkannt {accepted, number} ({points, number} Punkte), zurückgegeben {returned, number}, abgelehnt {rejected, number}.',
    open: 'Jetzt warten {waiting, number} auf Prüfung, davon {overdue, number} überfällig; {toCorrect, number} auf Ergänzung.',
    frozen: 'Die Rangliste ist eingefroren, deshalb nennt dieser Bericht keine Ergebnisse.',
  },
  role: {
    verifier: 'Prüfung',
    office: 'Kampagnenbüro',
    council: 'Mitglied des Rats',
    auditor: 'Revision',
    admin: 'Verwaltung',
  },
  mail: {
    several: '{count, plural, one {# neue Mitteilung} other {# neue Mitteilungen}}',
    greeting: 'Guten Tag, {name},',
    why: 'Sie erhalten diese Nachricht, weil Sie sich mit dieser E-Mail-Adresse bei Thi Đua Số anmelden. Mitteilungen zur Sicherheit Ihres Kontos kommen immer; alle anderen wählen Sie selbst:',
  },
} as const
