import { expect, test } from 'playwright/test'
import { ownDataDir } from '#test/support/process/built-server.ts'
import { onceEach } from '#test/support/process/check-storm.ts'
import { killInTheMiddle } from '#test/support/process/kill-in-the-middle.ts'

/** The built server on the embedded database, and programs that use its public interface. No browser is needed. */
const COUNT = 200

test('kill -9 in the middle of 200 recordings and verdicts loses none that was answered and doubles none that is sent again', async () => {
  const { dataDir, remove } = await ownDataDir()
  try {
    const { before, after, lost, there } = await killInTheMiddle(dataDir, COUNT)

    await test.step('it was killed while it was being asked', () => {
      expect(before.recorded.size).toBeGreaterThanOrEqual(COUNT * 0.4)
      expect(before.recorded.size).toBeLessThan(COUNT)
      expect(before.verdicts.size).toBeGreaterThan(0)
      expect(before.cutOff).toBeGreaterThan(0)
      expect([...new Set(before.recorded.values())]).toEqual([201])
    })
    expect(lost).toEqual([])
    expect({ recorded: after.recorded.size, verdicts: after.verdicts.size, cutOff: after.cutOff }).toEqual({
      ...{ recorded: COUNT, verdicts: COUNT, cutOff: 0 },
    })
    expect(there).toEqual(onceEach(COUNT))
  } finally {
    await remove()
  }
})
