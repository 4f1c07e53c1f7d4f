export const navigation = {
  main: 'Main navigation',
  record: 'Record',
  myWork: 'My work',
  board: 'Board',
  campaign: 'Campaign',
  queue: 'Verify',
  nomination: 'Nomination',
  more: 'More',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: 'Signed in as {name}',
  moreTitle: 'All places',
} as const
