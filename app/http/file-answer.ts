/** A file to be kept, with its name; no cache between keeps a copy. */
export function fileAnswer({ fileName, contentType, bytes }: SentFile): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

export type SentFile = { fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }
