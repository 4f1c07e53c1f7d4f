import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { complete, missingOptionals, namedHosts } from '#test/support/complete-lockfile.mjs'
import { projectRoot } from './sources.ts'

const read = (name: string) => JSON.parse(readFileSync(join(projectRoot, name), 'utf8'))
const lock = read('package-lock.json')

test('the lockfile lists every optional package of every system (else: test/support/complete-lockfile.mjs)', () => {
  expect(missingOptionals(lock)).toEqual([])
})

test('the lockfile names no host', () => {
  expect(namedHosts(lock)).toEqual([])
})

test('the lockfile belongs to package.json', () => {
  const { name, version, dependencies, devDependencies, optionalDependencies } = read('package.json')

  expect(lock.packages['']).toMatchObject({ name, version, dependencies, devDependencies, optionalDependencies })
})

test('a left-out package is found, and entered for the system its name tells', () => {
  const short = {
    packages: {
      '': {},
      'node_modules/rollup': {
        version: '4.1.0',
        dev: true,
        optionalDependencies: { '@rollup/rollup-linux-x64-musl': '4.1.0', '@rollup/rollup-darwin-arm64': '4.1.0' },
      },
      'node_modules/@rollup/rollup-darwin-arm64': { version: '4.1.0', optional: true },
    },
  }

  expect(missingOptionals(short)).toHaveLength(1)
  expect(complete(short)).toEqual(['node_modules/@rollup/rollup-linux-x64-musl'])
  expect(missingOptionals(short)).toEqual([])
  expect(short.packages).toMatchObject({
    'node_modules/@rollup/rollup-linux-x64-musl': {
      version: '4.1.0',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      dev: true,
    },
  })
})

test('a host in the lockfile is found', () => {
  expect(namedHosts({ packages: { 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } } })).toHaveLength(1)
})
