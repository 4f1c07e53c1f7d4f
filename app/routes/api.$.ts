import { serveNothing } from '#app/http/api/serve.ts'

/** Every address of the public interface that nobody answers. */
export const loader = serveNothing
export const action = serveNothing
