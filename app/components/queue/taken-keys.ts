/** What has the focus: its tag, and what kind of field it is where it is one. */
export type Focused = { tagName: string; type?: string }

/**
 * Whether a key belongs to what has the focus rather than to the queue. A list of reasons takes letters to find its
 * lines; only return and reject pass it by, since they are pressed right after choosing the reason.
 */
export function isKeyTaken(key: string, { tagName, type = '' }: Focused): boolean {
  switch (tagName) {
    case 'SELECT':
      return !passSelects.includes(key.toLowerCase())
    case 'INPUT':
      return !nothingTyped.includes(type)
    default:
      return tagName === 'TEXTAREA' || tagName === 'DIALOG'
  }
}

const passSelects: readonly string[] = ['r', 'x']
const nothingTyped: readonly string[] = ['checkbox', 'radio', 'button', 'submit']
