import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { assistances } from '#db/schema/assistance.ts'
import { collectives } from '#db/schema/collectives.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { makeAssistance } from '#test/support/factories/acts.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeCollective, makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { takeErrors } from '#test/support/written-errors.ts'

const database = testDatabase()

describe('the test database', () => {
  test.for([1, 2])('shows run %i of a test nothing of another run', async () => {
    await makeCollective(database.db, { code: 'tdp-thu' })

    expect(await database.db.select().from(collectives)).toHaveLength(1)
  })

  test('rolls back what a transaction inside committed', async () => {
    await database.db.transaction((tx) => makeCollective(tx))

    expect(await database.db.select().from(collectives)).toHaveLength(1)
  })

  test('lets many connections of a fresh database see what was committed', async () => {
    const { db } = await freshDatabase()

    await Promise.all(Array.from({ length: 10 }, () => makeCollective(db)))

    expect(await db.select().from(collectives)).toHaveLength(10)
  })
})

describe('the factories', () => {
  test('make an act that waits, with everything it stands on', async () => {
    const campaign = await makeCampaign(database.db)
    const { account, collective } = await makeMember(database.db)

    const act = await makeAssistance(database.db, { campaign, author: account, collective })

    const [found] = await database.db.select().from(assistances).where(eq(assistances.id, act.id))
    expect(found).toMatchObject({ state: 'waiting', authorId: account.accountId, campaignId: campaign.id })
  })

  test('make an office person with consent', async () => {
    const actor = await makeAccount(database.db, { roles: ['office'], isOnBoards: true })

    expect(actor.grants).toEqual([{ role: 'office', campaignId: null }])
  })
})

test('an error in the log is noted and would fail the test', () => {
  testResources(database.db).log.error({ err: new Error('broken') }, 'a sweep failed')

  expect(takeErrors()).toEqual(['a sweep failed: Error: broken'])
})
