import sharp from 'sharp'
import { seededRandom } from './random.ts'

export const PICTURES = 40
const WIDTH = 960
const HEIGHT = 720

/** Drawn evidence: a phone on a table with a confirmation on its screen. Shapes alone, no face, no document, no letters. */
export async function drawPicture(number: number): Promise<Uint8Array> {
  return await sharp(Buffer.from(scene(number)))
    .jpeg({ quality: 82 })
    .toBuffer()
}

function scene(number: number): string {
  const random = seededRandom(9_000 + number)
  const hue = Math.floor((number * 360) / PICTURES)
  const turn = -14 + random.below(28)
  const x = 330 + random.below(120)
  const lines = Array.from(
    { length: 4 },
    (_, at) =>
      `<rect x="40" y="${250 + at * 44}" width="${120 + random.below(90)}" height="16" rx="8" fill="hsl(${hue} 20% 78%)"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="hsl(${(hue + 40) % 360} 28% 86%)"/>
    <rect y="470" width="${WIDTH}" height="250" fill="hsl(${(hue + 25) % 360} 30% 62%)"/>
    <circle cx="${120 + random.below(90)}" cy="${590 - random.below(60)}" r="62" fill="hsl(${(hue + 180) % 360} 32% 70%)"/>
    <g transform="translate(${x} 90) rotate(${turn} 145 260)">
      <rect width="290" height="540" rx="36" fill="#22262b"/>
      <rect x="14" y="40" width="262" height="460" rx="10" fill="#fbfbf8"/>
      <rect x="14" y="40" width="262" height="52" rx="10" fill="hsl(${hue} 58% 38%)"/>
      <circle cx="145" cy="168" r="48" fill="hsl(142 52% 36%)"/>
      <path d="M121 168l17 18 32-36" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" stroke-linejoin="round"/>
      ${lines.join('')}
    </g>
  </svg>`
}
