import { useCallback, useEffect, useRef, useState } from 'react'
import { convertPhoto } from './convert-photo.ts'

/** A photo in the browser's memory; `token` names it once the server has it, so that it is not sent twice. */
export type Photo = { key: number; blob: Blob; url: string; token: string | undefined }
export type Photos = {
  photos: readonly Photo[]
  isPreparing: boolean
  /** Names of files that this browser cannot read. */
  unreadable: readonly string[]
  wasFull: boolean
  add(files: readonly File[]): Promise<void>
  remove(key: number): void
  /** Puts the photos into a form's body, those that the server has as tokens. */
  appendTo(body: FormData): void
  /** What the server answered for the photos of the last body, in its order. */
  setTokens(tokens: readonly string[]): void
}

let count = 0

/** Photos of one form, kept until the form is left, whatever fails in between. `room`: how many may be in memory, now. */
export function usePhotos(room: () => number): Photos {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const [isPreparing, setIsPreparing] = useState(false)
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const [wasFull, setWasFull] = useState(false)
  const urls = useRef(new Set<string>())
  useEffect(() => {
    const made = urls.current
    return () => {
      for (const url of made) URL.revokeObjectURL(url)
    }
  }, [])

  const add = async (files: readonly File[]) => {
    const limit = room()
    const taken = files.slice(0, Math.max(0, limit - photos.length))
    setWasFull(taken.length < files.length)
    setIsPreparing(true)
    const converted = await Promise.all(taken.map(async (file) => ({ file, blob: await convertPhoto(file) })))
    setIsPreparing(false)
    setUnreadable(converted.filter(({ blob }) => !blob).map(({ file }) => file.name))
    const added = converted.flatMap(({ blob }) => (blob ? [photoOf(blob)] : []))
    for (const { url } of added) urls.current.add(url)
    setPhotos((before) => [...before, ...added].slice(0, Math.max(before.length, limit)))
  }
  const setTokens = useCallback((tokens: readonly string[]) => setPhotos((before) => withTokens(before, tokens)), [])

  return {
    ...{ photos, isPreparing, unreadable, wasFull, add, setTokens },
    remove: (key) => setPhotos((before) => before.filter((photo) => photo.key !== key)),
    appendTo: (body) => {
      for (const { token, blob } of inBodyOrder(photos)) {
        if (token === undefined) body.append('photos', blob, 'photo.jpg')
        else body.append('kept', token)
      }
    },
  }
}

function photoOf(blob: Blob): Photo {
  count += 1
  return { key: count, blob, url: URL.createObjectURL(blob), token: undefined }
}

/** Photos that the server has come first in its answer. */
function inBodyOrder(photos: readonly Photo[]): Photo[] {
  return [...photos.filter(({ token }) => token !== undefined), ...photos.filter(({ token }) => token === undefined)]
}

/** Where the server did not keep them all, it is not known which one failed: all are sent again. */
function withTokens(photos: readonly Photo[], tokens: readonly string[]): readonly Photo[] {
  const sent = inBodyOrder(photos)
  const isWhole = tokens.length === sent.length
  const named = new Map(sent.map(({ key }, index) => [key, isWhole ? tokens[index] : undefined]))
  return photos.map((photo) => ({ ...photo, token: named.get(photo.key) }))
}
