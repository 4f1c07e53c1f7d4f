const written: string[] = []

/** Notes an error that was printed or logged; the test fails unless it takes it. */
export function noteError(text: string): void {
  written.push(text)
}

/** Lets a test that provokes errors say so: takes what was written, so that it no longer fails the test. */
export function takeErrors(): string[] {
  return written.splice(0)
}
