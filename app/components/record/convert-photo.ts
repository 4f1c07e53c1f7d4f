import { evidenceLimits } from '#server/domain/assistance/contract.ts'

const QUALITY = 0.82

/**
 * A photo as the browser can send it: decoded here, upright, at most 2048 px, JPEG. What the browser can decode, HEIC
 * on an iPhone included, reaches the server readable and small; undefined where it cannot.
 */
export async function convertPhoto(file: File): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return undefined

  const scale = Math.min(1, evidenceLimits.longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return undefined

  // Transparent parts of a screenshot would turn black in JPEG.
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return await new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', QUALITY))
}
