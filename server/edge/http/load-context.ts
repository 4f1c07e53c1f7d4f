import type { Application } from '#server/compose.ts'
import type { Log } from '#server/platform/log.ts'
import type { Bearer } from './bearer.ts'
import type { Viewer } from './viewer.ts'

/** What Remix's loaders and actions are given: behaviour and the viewer, never a module of the server. */
export type LoadContext = {
  application: Application
  viewer: Viewer
  /** Who asks the public interface, which takes no notice of the viewer. */
  bearer: Bearer
  log: Log
  /** For inline scripts of this answer under the content security policy. */
  nonce: string
  /** The request's address as the browser typed it, for cookies that must be `Secure`. */
  isSecure: boolean
  /** Scheme and host as people type them, for links that are printed or sent. */
  origin: string
  /** For limits by address; never logged with what was typed. */
  address: string
}
