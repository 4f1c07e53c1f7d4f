import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import { wallPlugin } from './server/wall/wall-plugin.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/**
 * Lets the server's build also bundle the process and its command line, so that there is one module graph.
 * Stands after Remix's plugin, which sets the input itself.
 */
function serverEntries(): Plugin {
  return {
    name: 'server-entries',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: {
              rollupOptions: {
                input: { index: './server/main.ts', cli: './server/cli/index.ts' },
                output: { entryFileNames: '[name].js' },
              },
            },
          }
        : undefined,
  }
}

export default defineConfig({
  plugins: [
    wallPlugin(),
    tailwindcss(),
    remix({
      appDirectory: 'app',
      ignoredRouteFiles: ['**/.*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
      },
    }),
    serverEntries(),
  ],
  // The same for browser and server builds: otherwise their style sheets get different names.
  build: { cssTarget: ['chrome111', 'safari16.4', 'firefox115'] },
  // Found late, they would make Vite load React a second time on the first page after a start in development.
  optimizeDeps: { include: ['use-intl', '@formkit/auto-animate/react'] },
  server: { warmup: { clientFiles: ['./app/entry.client.tsx', './app/root.tsx'] } },
})
