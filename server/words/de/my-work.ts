export const myWork = {
  title: 'Meine Arbeit',
  lead: 'Die Hilfe, die Sie erfasst haben, und was daraus wurde.',
  filter: 'Nach Zustand filtern',
  all: 'Alle',
  total: 'Ihre Punkte',
  empty: 'Sie haben noch keine Hilfe erfasst',
  emptyLead: 'Erfassen Sie die erste gleich, nachdem Sie jemandem geholfen haben.',
  emptyState: 'In diesem Zustand ist nichts',
  record: 'Hilfe erfassen',
  why: 'Grund: {reason}',
  returnedHint:
    '{count, plural, one {# zurückgegebene Hilfeleistung wartet auf Sie} other {# zurückgegebene Hilfeleistungen warten auf Sie}}',
  recorded: 'Die Änderung ist gespeichert. Die Hilfeleistung wartet auf Prüfung.',
  withdrawn: 'Die Hilfeleistung ist zurückgezogen.',
} as const
