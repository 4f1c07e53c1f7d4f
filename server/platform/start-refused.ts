/** The start cannot go on for a reason its operator can mend. The message is one complete line for the terminal. */
export class StartRefused extends Error {
  override name = 'StartRefused'
}
