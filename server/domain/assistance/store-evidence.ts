import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { Actor } from '#server/domain/identity/index.ts'
import { limitConcurrency } from '#server/platform/limit-concurrency.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { evidenceLimits, evidenceTypes, type StoredEvidence } from './contract.ts'

export type StoreEvidenceRefusal = { code: 'file_too_large' } | { code: 'file_type' }

/** A photo of 50 million pixels is 200 MB while it is decoded. */
const decoding = limitConcurrency(2)
const QUALITY = 82

/**
 * Takes a photo by its content, whatever it is called: decodes it, turns it upright, drops every metadata (place, device,
 * thumbnail), shrinks it to 2048 px and keeps it as WebP. What is left over is swept after a day unless an act names it.
 */
export async function storeEvidence(
  { storage }: Pick<Resources, 'storage'>,
  _actor: Actor,
  bytes: Uint8Array,
): Promise<Result<StoredEvidence, StoreEvidenceRefusal>> {
  if (bytes.byteLength > evidenceLimits.bytes) return refuse({ code: 'file_too_large' })
  if (!(await isTakenType(bytes))) return refuse({ code: 'file_type' })

  const photo = await decoding(() => reencode(bytes))
  if (!photo) return refuse({ code: 'file_type' })

  const sha256 = await storage.put(photo.data)
  return grant({ sha256, bytes: photo.data.byteLength, width: photo.info.width, height: photo.info.height })
}

async function isTakenType(bytes: Uint8Array): Promise<boolean> {
  const found = await fileTypeFromBuffer(bytes)
  return evidenceTypes.some((type) => type === found?.mime)
}

async function reencode(bytes: Uint8Array) {
  const { longestSide, pixels } = evidenceLimits
  try {
    return await sharp(bytes, { limitInputPixels: pixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true })
  } catch {
    // Cut off, damaged or not what it pretends to be: the sender is told; there is nothing here to repair.
    return undefined
  }
}
