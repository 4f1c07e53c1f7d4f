import type { Fraction } from './contract.ts'

/** A whole number as a fraction. */
export function whole(numerator: number): Fraction {
  return { numerator, denominator: 1 }
}

/**
 * Negative where `a` is the smaller, zero where both are equal, exactly: cross products are taken in big integers,
 * because two values that differ must never share a place through rounding.
 */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = BigInt(a.numerator) * BigInt(b.denominator)
  const right = BigInt(b.numerator) * BigInt(a.denominator)
  return left < right ? -1 : left > right ? 1 : 0
}
