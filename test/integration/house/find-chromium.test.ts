import { chromium } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { findChromium } from '#test/support/browser/find-chromium.ts'

const onlyWhereShipped = test.runIf(process.platform === 'linux' && process.arch === 'x64')

onlyWhereShipped(
  'the browser inside the npm package launches, and outlives one of its contexts',
  { timeout: 60_000 },
  async () => {
    const { executablePath, env } = await findChromium({ ...process.env, CHROMIUM_FROM: 'package' })
    expect(executablePath).toContain('node_modules')

    const browser = await chromium.launch({
      executablePath,
      env: { PATH: process.env.PATH ?? '', ...env },
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    })
    onTestFinished(() => browser.close())
    const [first, second] = [await browser.newContext(), await browser.newContext({ locale: 'vi-VN' })]
    const page = await second.newPage()
    await page.setContent('<h1>Thi Đua Số</h1>')
    await first.close()

    expect(await page.locator('h1').textContent()).toBe('Thi Đua Số')
  },
)

test('a program that does not start is passed over', async () => {
  const { executablePath } = await findChromium({ ...process.env, CHROMIUM_PATH: '/bin/false' })

  expect(executablePath).not.toBe('/bin/false')
})
