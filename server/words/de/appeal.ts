export const appeal = {
  ask: 'Noch einmal prüfen lassen',
  title: 'Um eine zweite Prüfung bitten',
  lead: 'Das geht für jede Hilfeleistung einmal. Jemand anderes prüft; was dann entschieden wird, ist endgültig.',
  until: 'Sie können das bis {until} senden.',
  first: 'Erste Entscheidung',
  reason: 'Warum soll noch einmal geprüft werden?',
  reasonHint: 'Das liest, wer als Nächstes prüft. Bitte keine Ausweis- oder Telefonnummern.',
  photosThere: 'Die vorhandenen Fotos bleiben',
  photosLead: 'Ein neues Foto hilft am meisten, wenn Sie eines haben.',
  send: 'Um zweite Prüfung bitten',
} as const
