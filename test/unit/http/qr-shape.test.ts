import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { type QrShape, qrShape } from '#app/http/qr-shape.ts'

test.each(['https://thidua.example.vn/join/ABCDEFGH', `https://thidua.example.vn/invitations/${'Ab3_'.repeat(8)}`])(
  'a camera reads from the drawing what was put into it: %s',
  (text) => {
    const { pixels, side } = painted(qrShape(text))

    expect(jsQR(pixels, side, side)?.data).toBe(text)
  },
)

const SCALE = 4

/** The drawing on white, as a screen would show it. */
function painted({ size, path }: QrShape): { pixels: Uint8ClampedArray; side: number } {
  const side = size * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const from = (row * side + Number(x) * SCALE) * 4
      for (let at = from; at < from + Number(width) * SCALE * 4; at += 1) if (at % 4 !== 3) pixels[at] = 0
    }
  }
  return { pixels, side }
}
