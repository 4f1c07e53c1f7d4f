import type { Connection } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { type Campaign, makeCampaign } from '#test/support/factories/campaigns.ts'
import { type Collective, makeCollective, makeMember, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { nextNumber } from '#test/support/factories/sequence.ts'

export const parts = ['individual', 'lead', 'verifier', 'office', 'council', 'auditor', 'admin'] as const
export type Part = (typeof parts)[number]

/** A ward with a running campaign on day 40, and one person for each part. */
export type Scene = {
  campaign: Campaign
  /** The individual's and the lead's; the verifier has no tie to it. */
  collective: Collective
  people: Record<Part, Actor>
}

/** A ward of its own: nothing that another test does is on its boards or in its queue. */
export async function makeScene(db: Connection): Promise<Scene> {
  const wardId = String(90_000 + nextNumber())
  // Numbers of citizens in tests begin with 000, which only a demonstration takes.
  const campaign = await makeCampaign(db, { wardId, now: new Date(), isDemo: true })
  const collective = await makeCollective(db, { wardId, name: 'Tổ dân phố số 7 Thử Nghiệm phường Cửa Nam' })
  const { account } = await makeMember(db, {
    ...{ wardId, collective, fullName: 'Nguyễn Thị Thử Việc', isOnBoards: true },
  })
  return { campaign, collective, people: { ...(await makePeople(db, { wardId, collective })), individual: account } }
}

type Home = { wardId: string; collective: Collective }

async function makePeople(db: Connection, { wardId, collective }: Home): Promise<Omit<Scene['people'], 'individual'>> {
  const verifier = await makeAccount(db, { wardId, fullName: 'Trần Văn Thẩm Định Thử', roles: ['verifier'] })
  const team = await makeCollective(db, { wardId, name: 'Tổ công nghệ số thử nghiệm', kind: 'digital_team' })
  await makeMembership(db, { account: verifier, collective: team })
  const lead = await makeAccount(db, { wardId, fullName: 'Đỗ Văn Tổ Trưởng Thử' })
  await makeMembership(db, { account: lead, collective, position: 'lead' })
  return {
    ...{ verifier, lead },
    office: await makeAccount(db, { wardId, fullName: 'Lê Thị Văn Phòng Thử', roles: ['office'] }),
    council: await makeAccount(db, { wardId, fullName: 'Phạm Hội Đồng Thử', roles: ['council'] }),
    auditor: await makeAccount(db, { wardId, fullName: 'Hoàng Kiểm Toán Thử', roles: ['auditor'] }),
    admin: await makeAccount(db, { wardId, fullName: 'Vũ Quản Trị Thử', roles: ['admin'] }),
  }
}
