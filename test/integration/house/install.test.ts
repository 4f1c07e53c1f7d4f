import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { installIfNeeded } from '#server/install.mjs'

test('an empty folder is installed once, and again only when the lockfile changes', async () => {
  const root = await project()

  expect(await install(root)).toBe(true)
  expect(existsSync(join(root, 'node_modules', 'a', 'package.json'))).toBe(true)
  expect(await install(root)).toBe(false)

  await writeManifests(root, '1.0.1')
  expect(await install(root)).toBe(true)
})

test('what somebody installed by hand is kept where it agrees with the lockfile', async () => {
  const root = await project()
  await install(root)
  await rm(join(root, 'node_modules', '.stamp'))

  expect(await install(root)).toBe(false)
})

test('an installation that was cut short is done again', async () => {
  const root = await project()
  await install(root)
  await rm(join(root, 'node_modules', '.stamp'))
  await rm(join(root, 'node_modules', 'a'), { recursive: true })

  expect(await install(root)).toBe(true)
})

test('a failure is told with the words of npm', async () => {
  const root = await project()
  await writeFile(join(root, 'package-lock.json'), '{ "lockfileVersion": 3, "packages": { "": {} } }')

  await expect(install(root)).rejects.toThrow(/npm ci ended with code 1:[\s\S]*Missing: a/)
  expect(existsSync(join(root, 'node_modules', '.stamp'))).toBe(false)
})

function install(root: string): Promise<boolean> {
  return installIfNeeded({ root, say: () => {} })
}

/** A project whose one package lies in the folder itself, so that nothing is fetched. */
async function project(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'install with spaces '))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await writeManifests(root, '1.0.0')
  return root
}

async function writeManifests(root: string, version: string): Promise<void> {
  const dependencies = { a: 'file:packages/a' }
  await mkdir(join(root, 'packages', 'a'), { recursive: true })
  await writeFile(join(root, 'packages', 'a', 'package.json'), JSON.stringify({ name: 'a', version }))
  await writeFile(join(root, 'package.json'), JSON.stringify({ name: 'b', version: '1.0.0', dependencies }))
  const packages = {
    '': { name: 'b', version: '1.0.0', dependencies },
    'node_modules/a': { resolved: 'packages/a', link: true },
    'packages/a': { name: 'a', version },
  }
  await writeFile(
    join(root, 'package-lock.json'),
    JSON.stringify({ name: 'b', version: '1.0.0', lockfileVersion: 3, requires: true, packages }),
  )
}
