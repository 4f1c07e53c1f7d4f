import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { ViteDevServer } from 'vite'

/** Answers pages by Remix: the bundled build, or Vite's while developing. */
export async function remixHandler(
  getLoadContext: GetLoadContextFunction,
  vite: ViteDevServer | undefined,
): Promise<RequestHandler> {
  const build = vite ? () => loadDevelopmentBuild(vite) : await import('virtual:remix/server-build')
  return createRequestHandler({ build, getLoadContext, mode: vite ? 'development' : 'production' })
}

async function loadDevelopmentBuild(vite: ViteDevServer): Promise<ServerBuild> {
  const loaded: unknown = await vite.ssrLoadModule('virtual:remix/server-build')
  if (!isServerBuild(loaded)) throw new Error('Vite answered no Remix build')
  return loaded
}

function isServerBuild(loaded: unknown): loaded is ServerBuild {
  return typeof loaded === 'object' && loaded !== null && 'routes' in loaded && 'entry' in loaded
}
