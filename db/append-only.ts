/** Tables that take rows and never change them: a trigger guards each, and the server's role lacks update and delete. */
export const appendOnlyTables = [
  'appeals',
  'assistance_revisions',
  'audit_events',
  'ledger_entries',
  'nomination_lists',
  'nomination_rules',
  'point_rules',
  'verdicts',
] as const
