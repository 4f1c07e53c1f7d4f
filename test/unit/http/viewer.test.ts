import { expect, test } from 'vitest'
import { viewerOf } from '#server/edge/http/viewer.ts'

const actor = {
  accountId: 'a',
  wardId: 'w',
  fullName: 'Nguyễn Thử',
  grants: [{ role: 'office', campaignId: null }],
} as const
const facts = { actor, sessionId: 's', signedInAt: new Date(0), path: '/queue?page=2' }

test('a guest is sent to sign in and comes back', () => {
  const guest = viewerOf({ ...facts, actor: undefined })

  expect(() => guest.requireActor()).toThrow(expect.objectContaining({ status: 302 }))
  expect(locationOf(() => guest.requireActor())).toBe('/sign-in?returnTo=%2Fqueue%3Fpage%3D2')
  expect(locationOf(() => guest.requireSelf())).toBe('/sign-in?returnTo=%2Fqueue%3Fpage%3D2')
})

test('who lacks a required second factor sees what a guest sees and is led to set one up', () => {
  const heldBack = viewerOf({ ...facts, lacksFactor: true })

  expect(heldBack).toMatchObject({ actor: undefined, isHeldBack: true })
  expect(locationOf(() => heldBack.requireActor())).toBe('/me/security')
  expect(locationOf(() => heldBack.requireRole('office'))).toBe('/me/security')
  expect(heldBack.requireSelf()).toMatchObject({ actor, sessionId: 's', signedInAt: new Date(0) })
})

test('everybody else is who they are', () => {
  const person = viewerOf(facts)

  expect(person).toMatchObject({ actor, isHeldBack: false })
  expect(person.requireRole('office')).toBe(actor)
  expect(() => person.requireRole('verifier')).toThrow(expect.objectContaining({ status: 403 }))
})

function locationOf(guard: () => unknown): string | null {
  try {
    guard()
    return null
  } catch (thrown) {
    return thrown instanceof Response ? thrown.headers.get('Location') : null
  }
}
