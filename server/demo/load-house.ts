import type { Application } from '#server/compose.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { defaultPointRule } from '#server/domain/scoring/index.ts'
import { addDays, startOfLocalDay } from '#server/platform/local-day.ts'
import type { DemoCalendar } from './calendar.ts'
import { demoCampaign, demoWard } from './campaign-definition.ts'
import type { DemoCollective } from './collectives.ts'
import { granted } from './granted.ts'
import type { DemoPerson } from './people.ts'

export type DemoHouse = {
  campaignId: string
  actorOf(person: DemoPerson): Actor
  /** Those who verify, with the collective that each belongs to. */
  verifiers: readonly DemoPerson[]
  office: DemoPerson
}

type Plan = { calendar: DemoCalendar; collectives: readonly DemoCollective[]; people: readonly DemoPerson[] }

const wardId = demoWard.code

/** The ward, its collectives and people, the campaign and its rules. */
export async function loadHouse(application: Application, { calendar, collectives, people }: Plan): Promise<DemoHouse> {
  await application.identity.createWard({ ...demoWard, isLoading: true })
  const idsByCode = await loadCollectives(application, collectives, calendar)
  const actors = await loadPeople(application, people)
  await loadMemberships(application, {
    people,
    actors,
    idsByCode,
    from: startOfLocalDay(addDays(calendar.startsOn, -300)),
  })

  const { campaignId } = granted(await application.campaigns.createCampaign(null, demoCampaign(calendar)))
  granted(
    await application.scoring.publishPointRules(null, {
      campaignId,
      validFrom: calendar.at(1, 0),
      definition: defaultPointRule,
    }),
  )
  return {
    campaignId,
    actorOf: (person) => entryOf(actors, person.login),
    verifiers: people.filter(({ role }) => role === 'verifier'),
    office: people.find(({ role }) => role === 'office') ?? fail('office'),
  }
}

async function loadCollectives(
  application: Application,
  collectives: readonly DemoCollective[],
  calendar: DemoCalendar,
) {
  const countedOn = addDays(calendar.startsOn, -30)
  const { idsByCode } = granted(
    await application.collectives.createCollectives(null, {
      wardId,
      collectives: collectives.map(({ code, name, kind, parent, people, residents, womenPercent }) => ({
        ...{ code, name, kind, residents: residents ?? null, headcount: people },
        parentCode: parent ?? null,
        women: womenPercent === undefined ? null : { percent: womenPercent, countedOn },
      })),
    }),
  )
  return idsByCode
}

/** Opens the accounts and gives the roles; answers the people as actors, by their sign-in. */
async function loadPeople(application: Application, people: readonly DemoPerson[]): Promise<Map<string, Actor>> {
  const { accountIds } = granted(
    await application.identity.createAccounts(null, {
      wardId,
      people: people.map(({ fullName, sex, login, password, hasConsented }) => ({
        ...{ fullName, sex, logins: [login], hasBoardConsentOnPaper: hasConsented },
        password: password === undefined ? undefined : { plain: password },
      })),
    }),
  )
  const actors = new Map<string, Actor>()
  for (const [at, person] of people.entries()) {
    const accountId = accountIds[at] ?? fail(person.login)
    const grants = person.role ? [{ role: person.role, campaignId: null }] : []
    actors.set(person.login, { accountId, wardId, fullName: person.fullName, grants })
    if (person.role)
      granted(await application.identity.grantRole(null, { accountId, role: person.role, campaignId: null }))
  }
  return actors
}

type Enrolment = {
  people: readonly DemoPerson[]
  actors: ReadonlyMap<string, Actor>
  idsByCode: ReadonlyMap<string, string>
  from: Date
}

async function loadMemberships(
  application: Application,
  { people, actors, idsByCode, from }: Enrolment,
): Promise<void> {
  granted(
    await application.collectives.enrolMembers(null, {
      wardId,
      members: people.map((person) => ({
        accountId: entryOf(actors, person.login).accountId,
        collectiveId: entryOf(idsByCode, person.collective.code),
        position: person.isLead ? 'lead' : 'member',
        isScoring: true,
        fromAt: from,
      })),
    }),
  )
}

function entryOf<T>(map: ReadonlyMap<string, T>, key: string): T {
  return map.get(key) ?? fail(key)
}

function fail(what: string): never {
  throw new Error(`the demo lacks ${what}`)
}
