import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'
import { type Browser, unpackChromium } from './unpack-chromium.ts'

export const sources = ['installed', 'playwright', 'package'] as const
type Source = (typeof sources)[number]

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * A Chromium that starts: `CHROMIUM_PATH`, an installed one, Playwright's own, or the one inside the npm package
 * `@sparticuz/chromium`, in that order. `CHROMIUM_FROM` (one of `sources`) asks for one kind alone.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const tried: string[] = []
  for (const source of sources.filter((name) => !env.CHROMIUM_FROM || env.CHROMIUM_FROM === name)) {
    for (const browser of await candidates(source, env)) {
      if (starts(browser)) return browser
      tried.push(browser.executablePath)
    }
  }
  throw new Error(
    `No Chromium starts here (tried: ${tried.join(', ') || 'nothing was found'}). Install one, or name it with CHROMIUM_PATH.`,
  )
}

async function candidates(source: Source, env: NodeJS.ProcessEnv): Promise<Browser[]> {
  switch (source) {
    case 'installed': {
      const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
      return [env.CHROMIUM_PATH ?? '', ...onPath, ...elsewhere]
        .filter(isThere)
        .map((path) => ({ executablePath: path }))
    }
    case 'playwright':
      return [chromium.executablePath()].filter(isThere).map((path) => ({ executablePath: path }))
    case 'package':
      return await unpackChromium()
  }
}

function isThere(path: string): boolean {
  return path !== '' && existsSync(path)
}

/** Being there is not enough: Ubuntu's `chromium-browser` may be a script that asks for snap, libraries may be missing. */
function starts({ executablePath, env }: Browser): boolean {
  // On Windows the question opens a window instead of answering.
  if (process.platform === 'win32') return true
  const asked = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    timeout: 20_000,
    stdio: 'ignore',
  })
  return asked.status === 0
}
