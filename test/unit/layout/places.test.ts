import { expect, test } from 'vitest'
import { placesFor, placesOnBar } from '#app/components/layout/places.ts'
import type { Role } from '#server/domain/identity/contract.ts'

function idsFor(...roles: readonly Role[]) {
  return placesFor({ roles, campaignSlug: 'spring' }).map(({ id }) => id)
}

test('a guest is led to the campaign, the board and signing in', () => {
  const places = placesFor({ roles: undefined, campaignSlug: 'spring' })

  expect(places.map(({ id }) => id)).toEqual(['campaign', 'board', 'signIn'])
})

test('without a campaign there is no board to lead to', () => {
  const places = placesFor({ roles: undefined, campaignSlug: undefined })

  expect(places.map(({ to }) => to)).toEqual(['/', '/sign-in'])
})

test('an individual records, looks after their work, their way to the list and the board', () => {
  expect(idsFor()).toEqual(['record', 'myWork', 'nomination', 'board', 'campaign'])
})

test('a verifier meets the queue first', () => {
  expect(idsFor('verifier')[0]).toBe('queue')
})

test.each(['office', 'admin'] as const)('verifying is no part of the role %s', (role) => {
  expect(idsFor(role)).not.toContain('queue')
})

test('an auditor is not led to anything that changes', () => {
  expect(idsFor('auditor', 'verifier')).toEqual(['nomination', 'board', 'campaign', 'audit'])
})

test.each([
  { roles: [] },
  { roles: ['verifier'] },
  { roles: ['office', 'verifier'] },
  { roles: ['admin', 'council'] },
] satisfies {
  roles: Role[]
}[])('the bar of $roles has three places, the board among them', ({ roles }) => {
  const bar = placesOnBar(placesFor({ roles, campaignSlug: 'spring' })).map(({ id }) => id)

  expect(bar).toHaveLength(3)
  expect(bar).toContain('board')
})
