import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { accepting, codesOf, verdictScene } from './verdict-scene.ts'

const database = testDatabase()

test('a later act of one credit waits for the earlier one, and both are named', async () => {
  const { assistance, verifier, act, resources } = await verdictScene(database.db)
  const early = await act({ creditKey: 'credit', receivedAt: new Date(resources.clock.now().getTime() - 7_200_000) })
  const late = await act({ creditKey: 'credit' })

  const [answer] = await assistance.recordVerdicts(verifier, [accepting(late)])

  expect(answer).toEqual({
    assistanceId: late.id,
    result: {
      ok: false,
      error: { code: 'already_credited', byId: early.id, byReceivedAt: early.receivedAt, byState: 'waiting' },
    },
  })
})

test('of two acts of one credit in one batch the earlier is accepted, whatever their order', async () => {
  const { assistance, verifier, act, resources } = await verdictScene(database.db)
  const early = await act({ creditKey: 'credit', receivedAt: new Date(resources.clock.now().getTime() - 7_200_000) })
  const late = await act({ creditKey: 'credit' })

  const answers = await assistance.recordVerdicts(verifier, [accepting(late), accepting(early)])

  expect(codesOf(answers)).toEqual(['already_credited', 'granted'])
})

test('rejecting the earlier act frees its credit for the later one of the same batch', async () => {
  const { assistance, verifier, act, resources } = await verdictScene(database.db)
  const early = await act({ creditKey: 'credit', receivedAt: new Date(resources.clock.now().getTime() - 7_200_000) })
  const late = await act({ creditKey: 'credit' })
  const rejection = accepting(early, { decision: 'rejected', reason: 'not_plausible' })

  expect(codesOf(await assistance.recordVerdicts(verifier, [accepting(late), rejection]))).toEqual([
    'granted',
    'granted',
  ])
})
