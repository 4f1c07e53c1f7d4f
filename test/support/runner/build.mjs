/** The same build as `npm start` makes, and the same stamp: neither builds again what the other built. */
import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from '#server/build.mjs'

try {
  await buildIfNeeded({ root: fileURLToPath(new URL('../../..', import.meta.url)), say: console.log })
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
