import { expect, test } from 'vitest'
import { isKeyTaken } from '#app/components/queue/taken-keys.ts'

test.each(['a', 'A', 'j', 'k', 'u', '?'])('in the list of reasons %s belongs to the list', (key) => {
  expect(isKeyTaken(key, { tagName: 'SELECT', type: 'select-one' })).toBe(true)
})

test.each(['r', 'x', 'X'])('%s decides right after the reason was chosen', (key) => {
  expect(isKeyTaken(key, { tagName: 'SELECT', type: 'select-one' })).toBe(false)
})

test.each([{ tagName: 'TEXTAREA', type: 'textarea' }, { tagName: 'INPUT', type: 'text' }, { tagName: 'DIALOG' }])(
  'whoever types into $tagName decides nothing',
  (focused) => {
    expect(isKeyTaken('r', focused)).toBe(true)
  },
)

test.each([{ tagName: 'INPUT', type: 'checkbox' }, { tagName: 'BUTTON', type: 'submit' }, { tagName: 'BODY' }])(
  'with the focus on $tagName keys decide',
  (focused) => {
    expect(isKeyTaken('a', focused)).toBe(false)
  },
)
