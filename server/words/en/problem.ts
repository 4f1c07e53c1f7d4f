export const problem = {
  status: {
    '401': { title: 'You need to sign in', next: 'Sign in, and you will come back to this page.' },
    '403': {
      title: 'You may not see this page',
      next: 'If your work needs it, please ask the campaign office for permission.',
    },
    '404': {
      title: 'This page was not found',
      next: 'The address may be mistyped, or the item is gone. Please start again from the home page.',
    },
    '405': { title: 'This page does not take that action', next: 'Please go back and use the buttons on the screen.' },
    '409': {
      title: 'The data has just changed',
      next: 'Somebody else has changed this item. Please reload the page and go on from there.',
    },
    '413': { title: 'Too much was sent', next: 'At most 4 pictures of 10 MB each. Please send fewer or smaller ones.' },
    '422': { title: 'What was sent is not right yet', next: 'Please go back to the form, correct it and send again.' },
    '429': { title: 'That was too fast', next: 'Please wait a minute and try again.' },
    '500': {
      title: 'Something went wrong on the server',
      next: 'The error has been logged. Please try again in a few minutes; nothing that was sent is lost.',
    },
    '503': {
      title: 'The server is taking a break',
      next: 'It is busy or being maintained. Please try again in a few minutes. If you were sending a form, what you typed is not lost: load this page again and agree to send it again, or go back to the form.',
    },
  },
  forged: {
    title: 'The request was refused',
    next: 'It was not sent from a page of this platform. Please open the page again and use the buttons on the screen.',
  },
  code: 'Code {status}',
  goHome: 'To the home page',
  signIn: 'Sign in',
} as const
