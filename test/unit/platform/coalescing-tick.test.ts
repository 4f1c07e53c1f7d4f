import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readTopic } from '#server/edge/realtime/schema.ts'
import { coalescingTick } from '#server/platform/coalescing-tick.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a lone wish is met at once', () => {
  const run = vi.fn(async () => {})

  coalescingTick(run).wake()

  expect(run).toHaveBeenCalledOnce()
})

test('wishes during the gap are met together when it is over', async () => {
  const run = vi.fn(async () => {})
  const tick = coalescingTick(run, { smallestGapMs: 50 })
  tick.wake()
  await vi.advanceTimersByTimeAsync(10)
  for (let wish = 0; wish < 5; wish += 1) tick.wake()

  await vi.advanceTimersByTimeAsync(39)
  expect(run).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(run).toHaveBeenCalledTimes(2)
})

test('a wish that comes while the work runs is not lost', async () => {
  const run = vi.fn(() => new Promise<void>((done) => setTimeout(done, 20)))
  const tick = coalescingTick(run, { smallestGapMs: 50 })
  tick.wake()
  tick.wake()

  await vi.advanceTimersByTimeAsync(200)

  expect(run).toHaveBeenCalledTimes(2)
})

test('long work is followed by a longer gap', async () => {
  const run = vi.fn(() => new Promise<void>((done) => setTimeout(done, 100)))
  const tick = coalescingTick(run, { smallestGapMs: 50 })
  tick.wake()
  await vi.advanceTimersByTimeAsync(100)
  tick.wake()

  await vi.advanceTimersByTimeAsync(399)
  expect(run).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(run).toHaveBeenCalledTimes(2)
})

test('after stopping nothing runs any more', async () => {
  const run = vi.fn(async () => {})
  const tick = coalescingTick(run)
  await tick.stop()

  tick.wake()
  await vi.advanceTimersByTimeAsync(1_000)

  expect(run).not.toHaveBeenCalled()
})

test.each([
  ['mine', 'mine'],
  ['queue:cua-nam', 'queue'],
  ['restricted:cua-nam', 'restricted'],
  ['standings:cua-nam:collectives:per_member', 'standings'],
  ['standings:cua-nam:collectives', 'standings'],
])('%s is a topic', (name, kind) => {
  expect(readTopic(name)).toMatchObject({ name, kind })
})

test.each([
  '',
  'standings:cua-nam',
  'standings:cua-nam:on_duty:per_member',
  'standings:cua-nam:collectives:points:more',
  'queue:',
  'queue:Cửa Nam',
  'ballots:cua-nam',
])('"%s" is no topic', (name) => {
  expect(readTopic(name)).toBeUndefined()
})
