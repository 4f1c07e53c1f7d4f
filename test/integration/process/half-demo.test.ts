import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { compose } from '#server/compose.ts'
import { isHalfDemo, refuseHalfDemo } from '#server/demo/half-demo.ts'
import { prepareDemo } from '#server/demo/prepare-demo.ts'
import { identityContext } from '#server/domain/identity/index.ts'
import { openServerDatabase } from '#server/platform/open-server-database.ts'
import { deriveSecret } from '#server/platform/secrets.ts'
import { testDatabase } from '#test/support/database.ts'
import { preparedDataDir } from '#test/support/process/data-dir.ts'
import { testResources } from '#test/support/resources.ts'

vi.setConfig({ testTimeout: 90_000 })

const database = testDatabase()
const ward = { code: '00082', name: 'Phường Cửa Nam', provinceCode: '01', provinceName: 'Thành phố Hà Nội' }
const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

test('a demo whose loading was cut off is refused, whatever is asked of the next start', async () => {
  const resources = testResources(database.db)
  const secrets = {
    citizenKey: deriveSecret('half a demo', 'a'),
    receipt: deriveSecret('half a demo', 'b'),
    signIn: deriveSecret('half a demo', 'c'),
  }
  const application = compose(resources, secrets)

  const demo = await prepareDemo({ application, resources, secrets, stop: AbortSignal.abort(), say: () => undefined })

  expect(demo).toBeUndefined()
  for (const isEmbedded of [true, false]) {
    await expect(refuseHalfDemo(database.db, { isEmbedded })).rejects.toThrow('cut off while it loaded')
  }
})

test('once it is whole, or where there is none, nothing is refused', async () => {
  const identity = identityContext(testResources(database.db))
  await refuseHalfDemo(database.db, { isEmbedded: true })
  await identity.createWard({ ...ward, isLoading: true })

  await identity.finishLoading(ward.code)

  await expect(refuseHalfDemo(database.db, { isEmbedded: true })).resolves.toBeUndefined()
})

test('half a demo in the embedded database is thrown away, a whole ward never', async () => {
  const dataDir = await preparedDataDir()
  const open = () =>
    openServerDatabase({
      ...{ databaseUrl: undefined, dataDir, projectFolder, mayJoin: false },
      ...{ isLeftOver: isHalfDemo, say: () => undefined },
    })
  const first = await open()
  await identityContext(testResources(first.client.db)).createWard({ ...ward, isLoading: true })
  await first.close()

  const second = await open()
  const { listWards, createWard } = identityContext(testResources(second.client.db))
  const left = await listWards()
  await createWard(ward)
  await second.close()
  const third = await open()
  onTestFinished(third.close)

  expect(left).toEqual([])
  expect(await identityContext(testResources(third.client.db)).listWards()).toMatchObject([{ code: ward.code }])
})
