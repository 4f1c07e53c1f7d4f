export const signIn = {
  title: 'Sign in',
  lead: 'Use the phone number or e-mail address registered with the campaign office.',
  login: 'Phone number or e-mail address',
  password: 'Password',
  send: 'Sign in',
  helpTitle: 'No account yet, or password forgotten?',
  help: 'Please see the campaign office at the ward; they will give you one.',
  guest: 'Boards and the campaign’s progress can be seen without signing in.',
}
