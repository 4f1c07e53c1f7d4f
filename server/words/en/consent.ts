export const consent = {
  title: 'My name on public boards',
  text: 'If you agree, everybody can see your full name, collective, points and place on the board of individuals. If not, your name does not appear there; your points still count for you and your collective.',
  rights: 'You can change your mind at any time, and the boards change at once.',
  on: 'Name shown',
  since: 'since {since}',
  off: 'Name not shown',
  give: 'Agree to show my name',
  withdraw: 'Withdraw consent',
}
