export const appeal = {
  ask: 'Ask again',
  title: 'Ask for a second look',
  lead: 'You can ask once for each act. Another verifier looks at it; what they decide is final.',
  until: 'You can send this until {until}.',
  first: 'First verdict',
  reason: 'Why should somebody look again?',
  reasonHint: 'The next verifier reads this. No ID or phone numbers, please.',
  photosThere: 'The photos that are there stay',
  photosLead: 'Add a new photo if you have one: that helps most.',
  send: 'Ask again',
} as const
