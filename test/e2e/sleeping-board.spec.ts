import { paths } from '#server/paths.ts'
import { giveHistory, giveWaitingActs } from '#test/support/browser/give-history.ts'
import { openBoard } from '#test/support/browser/open-board.ts'
import { expect, say, test } from '#test/support/browser.ts'

test('a board that slept without network catches up when it is back', async ({
  guest,
  requestsOf,
  house,
  scene,
  browserErrors,
}) => {
  browserErrors.allow(/ERR_INTERNET_DISCONNECTED/)
  await giveHistory(house, scene)
  const [actId] = await giveWaitingActs(house, scene, 1)
  const page = await guest({ on: 'phone' })
  const sockets: (() => Promise<void>)[] = []
  // A device that sleeps loses its socket, which the emulated loss of network alone leaves open.
  await page.routeWebSocket(/\/live\//, (socket) => {
    socket.connectToServer()
    sockets.push(() => socket.close())
  })
  const board = await openBoard(page, scene)
  await expect(board.points).toHaveText('144')

  await page.context().setOffline(true)
  for (const close of sockets.splice(0)) await close()
  await expect(page.getByText(say('board.live.off'))).toBeVisible()
  const verifier = await requestsOf(scene.people.verifier)
  const verdict = await verifier.post(paths.verdicts, { form: { acts: `${actId}:1`, decision: 'accepted' } })
  expect(verdict.status()).toBe(200)
  await expect(board.points).toHaveText('144')

  await page.context().setOffline(false)
  await expect(board.points).toHaveText('150')
  await expect(page.getByText(say('board.live.on'))).toBeVisible()
  expect(board.loads()).toBe(0)
})
