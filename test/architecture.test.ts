import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contractsThatLoadPackages, wrongArrows } from './architecture/arrows.ts'
import { circles } from './architecture/circles.ts'
import { barrels, defaultExports, forbiddenLanguage } from './architecture/language.ts'
import { wrongNames, wrongTopLevel } from './architecture/names.ts'
import { crookedSpecifiers, strayedEnvironment, strayedSql } from './architecture/places.ts'
import { longFiles, longFunctions } from './architecture/sizes.ts'
import { projectRoot, readProject } from './architecture/sources.ts'

/** The house of README and of the code, held to its own rules. That each check can fail: architecture/checks.test.ts. */
const project = readProject()

describe('the tree', () => {
  test('has exactly the agreed top level', () => {
    expect(wrongTopLevel(readdirSync(projectRoot))).toEqual([])
  })

  test('has names that say something, in kebab-case', () => {
    expect(wrongNames(project.map(({ path }) => path))).toEqual([])
  })
})

describe('imports', () => {
  test('follow the one direction between layers and contexts, through the doors', () => {
    expect(wrongArrows(project)).toEqual([])
  })

  test('of contracts are contracts only', () => {
    expect(contractsThatLoadPackages(project)).toEqual([])
  })

  test('form no circle', () => {
    expect(circles(project)).toEqual([])
  })

  test('name files in full and never climb', () => {
    expect(crookedSpecifiers(project)).toEqual([])
  })
})

describe('sizes', () => {
  test('of files stay under 200 lines, of route modules under 250', () => {
    expect(longFiles(project)).toEqual([])
  })

  test('of functions stay within one screen of 40 lines', () => {
    expect(longFunctions(project)).toEqual([])
  })
})

describe('the language', () => {
  test('is functions and plain data, without any, as or !', () => {
    expect(forbiddenLanguage(project)).toEqual([])
  })

  test('has default exports only where Remix or a tool demands one', () => {
    expect(defaultExports(project)).toEqual([])
  })

  test('has no barrels but the doors of contexts', () => {
    expect(barrels(project)).toEqual([])
  })
})

describe('places', () => {
  test('SQL stands in stores, queries and db/', () => {
    expect(strayedSql(project)).toEqual([])
  })

  test('the environment is read at the entry only', () => {
    expect(strayedEnvironment(project)).toEqual([])
  })
})
