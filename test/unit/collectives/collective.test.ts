import { expect, test } from 'vitest'
import { type NewCollective, planCollectives } from '#server/domain/collectives/collective.ts'
import type { Ids } from '#server/platform/ids.ts'

test('children may stand before their parents; parents are written first', () => {
  const planned = planCollectives([named('con', 'cha'), named('cha', 'ong'), named('ong')], new Map(), countingIds())

  expect(planned).toMatchObject({
    ok: true,
    value: [
      { code: 'ong', id: 'id-3', parentId: null },
      { code: 'cha', id: 'id-2', parentId: 'id-3' },
      { code: 'con', id: 'id-1', parentId: 'id-2' },
    ],
  })
})

test('a parent may be there already', () => {
  const planned = planCollectives([named('con', 'phuong')], new Map([['phuong', 'id-phuong']]), countingIds())

  expect(planned).toMatchObject({ ok: true, value: [{ parentId: 'id-phuong' }] })
})

test.each<[string, NewCollective[], object]>([
  ['a code that is there', [named('phuong')], { code: 'collective_code_taken', collective: 'phuong' }],
  ['a code named twice', [named('a'), named('a')], { code: 'collective_code_taken', collective: 'a' }],
  ['an unknown parent', [named('a', 'x')], { code: 'collective_parent_unknown', collective: 'a' }],
  ['its own parent', [named('a', 'a')], { code: 'collective_parent_circular', collective: 'a' }],
  ['a circle', [named('a', 'b'), named('b', 'a')], { code: 'collective_parent_circular', collective: 'a' }],
])('%s is refused', (_what, collectives, error) => {
  expect(planCollectives(collectives, new Map([['phuong', 'id-phuong']]), countingIds())).toEqual({ ok: false, error })
})

function named(code: string, parentCode?: string): NewCollective {
  return { code, name: `Tập thể thử ${code}`, kind: 'union', parentCode }
}

function countingIds(): Ids {
  let count = 0
  return { next: () => `id-${++count}` }
}
