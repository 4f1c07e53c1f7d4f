const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Words with hyphens and short numbers, as our routes and campaigns have them, and an ending such as `.data`. */
const WORDS = /^[a-z]{1,20}(?:[-_](?:[a-z]{1,20}|\d{1,4}))*(?:\.[a-z]{1,5})?$/
const LONGEST = 60

/**
 * An address's path for the log. A part that is neither words nor one of our ids may be an invitation's code, a sign-in
 * link's token or whatever somebody typed into the address bar: it is left out.
 */
export function loggedPath(path: string): string {
  return path.split('/').map(loggedPart).join('/')
}

function loggedPart(part: string): string {
  if (part === '' || UUID.test(part.replace(/\.[a-z]{1,5}$/, ''))) return part
  return part.length <= LONGEST && (WORDS.test(part) || /^v\d$/.test(part)) ? part : '*'
}
