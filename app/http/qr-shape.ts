import { correction, generate } from 'lean-qr'

/** A QR code as an SVG path over a square of `size` units, its quiet zone of four included. */
export type QrShape = { size: number; path: string }

const QUIET = 4

/** Draws a text as a QR code on the server; phones are sent the drawing, not the library. */
export function qrShape(text: string): QrShape {
  // A sheet on a wall gets wet and torn: a quarter of it may be missing.
  const code = generate(text, { minCorrectionLevel: correction.Q })
  const runs: string[] = []
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y) || code.get(x - 1, y)) continue
      let width = 1
      while (code.get(x + width, y)) width += 1
      runs.push(`M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`)
    }
  }
  return { size: code.size + 2 * QUIET, path: runs.join('') }
}
