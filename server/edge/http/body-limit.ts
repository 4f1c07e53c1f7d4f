import type { RequestHandler } from 'express'
import { problem as german } from '#server/words/de/problem.ts'
import { problem as english } from '#server/words/en/problem.ts'
import { problem as vietnamese } from '#server/words/vi/problem.ts'

/** A decision on 200 acts is about 12 KB; nothing else that is typed comes near. */
const LARGEST = 64 * 1024

/** Forms with photos; the upload edge has limits of its own. A page's own script asks under `.data`. */
const UPLOADS = /^\/(?:record|assistances\/[^/]+\/edit)(?:\.data)?\/?$/

/**
 * Refuses bodies above 64 KB before anything reads them, except on the two forms that take photos. A body whose length
 * is not told beforehand is refused too: browsers always tell a form's, and Node holds a sender to what was told.
 */
export const bodyLimit: RequestHandler = (req, res, next) => {
  if (UPLOADS.test(req.path)) return next()

  const length = Number(req.headers['content-length'] ?? 0)
  if (req.headers['transfer-encoding'] !== undefined) return void refusePage(res.status(411))
  return length <= LARGEST ? next() : void refusePage(res.status(413))
}

/** Node reads the rest away once the answer is sent, so that a browser shows it instead of a cut connection. */
function refusePage(res: Parameters<RequestHandler>[1]): void {
  const [first, ...others] = [vietnamese, english, german].map(
    ({ status }) => `${status[413].title}. ${status[422].next}`,
  )
  res
    .type('html')
    .send(`<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${vietnamese.status[413].title}</title><h1>${first}</h1>
<p lang="en">${others[0]}</p><p lang="de">${others[1]}</p></html>`)
}
