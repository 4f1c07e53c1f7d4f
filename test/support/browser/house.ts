import { type DatabaseClient, openDatabase } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { cloneTemplate } from '#test/support/database/template.ts'
import { type Campaign, makeCampaign } from '#test/support/factories/campaigns.ts'
import { type Collective, makeCollective, makeMember, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { type BuiltServer, startBuiltServer } from './start-server.ts'

export const parts = ['individual', 'verifier', 'office', 'council', 'auditor', 'admin'] as const
export type Part = (typeof parts)[number]

/** One worker's world: a server, its database, a running campaign on day 40, and one person for each part. */
export type House = {
  url: string
  db: DatabaseClient['db']
  campaign: Campaign
  /** The individual's; the verifier has no tie to it. */
  collective: Collective
  people: Record<Part, Actor>
  takeErrors: BuiltServer['takeErrors']
  stop(): Promise<void>
}

/** Opens a house of its own for a worker, on a fresh clone of the migrated database. */
export async function openHouse(worker: number): Promise<House> {
  const { TEST_DATABASE_URL: url, TEST_DATABASE_TEMPLATE: template, TEST_DATABASE_RUN: run } = process.env
  if (!url || !template || !run) throw new Error('The end-to-end setup left no database.')

  const target = await cloneTemplate(url, template, `${run}e2e_${worker}`)
  const client = openDatabase({ target, max: 5 })
  const { account, collective } = await makeMember(client.db, { fullName: 'Nguyễn Thị Thử Việc', isOnBoards: true })
  const people = await makePeople(client.db, account)
  const campaign = await makeCampaign(client.db, { now: new Date() })
  const server = await startBuiltServer(target)
  return {
    ...{ url: server.url, db: client.db, campaign, collective, people },
    takeErrors: server.takeErrors,
    stop: async () => {
      await server.stop()
      await client.close()
    },
  }
}

async function makePeople(db: DatabaseClient['db'], individual: Actor): Promise<Record<Part, Actor>> {
  const verifier = await makeAccount(db, { fullName: 'Trần Văn Thẩm Định Thử', roles: ['verifier'] })
  const team = await makeCollective(db, { name: 'Tổ công nghệ số thử nghiệm', kind: 'digital_team' })
  await makeMembership(db, { account: verifier, collective: team })
  return {
    individual,
    verifier,
    office: await makeAccount(db, { fullName: 'Lê Thị Văn Phòng Thử', roles: ['office'] }),
    council: await makeAccount(db, { fullName: 'Phạm Hội Đồng Thử', roles: ['council'] }),
    auditor: await makeAccount(db, { fullName: 'Hoàng Kiểm Toán Thử', roles: ['auditor'] }),
    admin: await makeAccount(db, { fullName: 'Vũ Quản Trị Thử', roles: ['admin'] }),
  }
}
