import { afterEach, beforeEach, expect } from 'vitest'

const written: string[] = []
const original = console.error

/** Lets a test that provokes an error say so: takes what was written, so that it no longer fails the test. */
export function takeConsoleErrors(): string[] {
  return written.splice(0)
}

beforeEach(() => {
  written.length = 0
  console.error = (...parts: unknown[]) => {
    written.push(parts.map(String).join(' '))
  }
})

afterEach(() => {
  console.error = original
  expect(takeConsoleErrors(), 'console.error was called; take it with takeConsoleErrors() where it is meant').toEqual(
    [],
  )
})
