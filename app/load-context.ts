import type { LoadContext } from '#server/edge/http/load-context.ts'

/** Makes `context` of loaders and actions what the server hands over. Types alone: behaviour arrives at run time. */
declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
}
