import sharp from 'sharp'

/** A photo as a phone makes it: a JPEG with colours and edges. Another `hue` is another photo. */
export async function makePhoto({ hue = 20 } = {}): Promise<Buffer> {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
    <rect width="1200" height="900" fill="hsl(${hue} 40% 90%)"/>
    <rect x="420" y="90" width="360" height="720" rx="48" fill="hsl(${hue} 60% 30%)"/>
    <circle cx="600" cy="430" r="130" fill="hsl(140 60% 40%)"/>
  </svg>`
  return await sharp(Buffer.from(picture)).jpeg({ quality: 80 }).toBuffer()
}

/** The photo as a file that a person chooses. */
export async function photoFile(name: string, wish: { hue?: number } = {}) {
  return { name, mimeType: 'image/jpeg', buffer: await makePhoto(wish) }
}
