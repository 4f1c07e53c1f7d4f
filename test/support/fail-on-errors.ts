import { afterEach, beforeEach, expect } from 'vitest'
import { noteError, takeErrors } from './written-errors.ts'

const original = console.error

beforeEach(() => {
  takeErrors()
  console.error = (...parts: unknown[]) => noteError(parts.map(String).join(' '))
})

afterEach(() => {
  console.error = original
  expect(takeErrors(), 'errors were printed or logged; take them with takeErrors() where they are meant').toEqual([])
})
