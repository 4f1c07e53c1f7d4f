import { readdirSync } from 'node:fs'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { campaigns } from '#db/schema/index.ts'
import type { Application } from '#server/compose.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAssistance } from '#test/support/factories/acts.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { routeContext, testApplication } from '#test/support/route-context.ts'

/*
 * Whatever an outsider can load is the same to the byte before and after verdicts behind a freeze (CTFd#1092 #986 #2320
 * #1176 #2422, DOMjudge#666 #644). The routes are read off the disk: a new one is swept by itself, and one whose address
 * has a part that this test cannot fill fails it.
 */
const database = testDatabase()
const HOUR = 3_600_000
const folder = new URL('../../../app/routes/', import.meta.url)
const routes = readdirSync(folder).map((name) => ({ name, file: fileOf(name) }))
const screens = import.meta.glob<{ loader?: (args: LoaderFunctionArgs) => unknown }>([
  '/app/routes/*/route.{ts,tsx}',
  '/app/routes/*.{ts,tsx}',
  '/app/root.tsx',
])

/** What changes although nothing leaks: the queue of whoever verifies is the work itself, not a standing. */
const mayMove = [{ name: 'queue', eyes: 'verifier' }]

test('outsiders load the same to the byte before and after verdicts behind a freeze', { timeout: 60_000 }, async () => {
  const scene = await frozenScene()

  const before = await sweep(scene)
  await scene.decide()
  const after = await sweep(scene)

  expect(differences(before, after)).toEqual([])
  expect(before.size).toBeGreaterThan(routes.length)
})

test('the office does see those verdicts, so that the sweep is able to fail', async () => {
  const scene = await frozenScene()
  const eyes = { office: await makeAccount(database.db, { roles: ['office'] }) }

  const before = await sweep({ ...scene, eyes })
  await scene.decide()
  const after = await sweep({ ...scene, eyes })

  expect(differences(before, after).map((line) => line.split(' ')[0])).toEqual(
    expect.arrayContaining(['campaigns.$slug.boards.$board', 'campaigns.$slug._index']),
  )
})

type Scene = Awaited<ReturnType<typeof frozenScene>>
type Eyes = Record<string, Actor | undefined>

/** A campaign that froze an hour ago, with points on its boards and acts that wait. */
async function frozenScene() {
  const { db } = database
  const resources = testResources(db)
  const { assistance } = testApplication(resources)
  const campaign = await makeCampaign(db)
  const verifier = (await makeMember(db, { roles: ['verifier'] })).account
  const author = await makeMember(db, { isOnBoards: true })
  const act = () => makeAssistance(db, { campaign, author: author.account, collective: author.collective })
  const acts = [await act(), await act(), await act(), await act()]
  const [accepted, ...waiting] = acts
  if (!accepted) throw new Error('There are no acts.')
  await assistance.recordVerdicts(verifier, [
    { assistanceId: accepted.id, revision: accepted.revision, decision: 'accepted' },
  ])
  const freezeAt = new Date(resources.clock.now().getTime() - HOUR)
  await db.update(campaigns).set({ freezeAt }).where(eq(campaigns.id, campaign.id))

  const eyes: Eyes = {
    guest: undefined,
    stranger: (await makeMember(db)).account,
    colleague: (await makeMember(db, { collective: author.collective })).account,
    verifier: (await makeMember(db, { roles: ['verifier'] })).account,
    council: await makeAccount(db, { roles: ['council'] }),
    admin: await makeAccount(db, { roles: ['admin'] }),
  }
  const decide = () => decideEach(assistance, verifier, waiting)
  const ids = [accepted.id, author.collective.id, author.account.accountId, campaign.id]
  return {
    resources,
    eyes,
    decide,
    params: paramsOf({ slug: campaign.slug, ids, accountId: author.account.accountId }),
  }
}

type Act = { id: string; revision: number }

/** Accepts two and rejects one, so that points, counts and states all move. */
async function decideEach({ recordVerdicts }: Application['assistance'], verifier: Actor, acts: readonly Act[]) {
  const decisions = ['accepted', 'accepted', 'rejected'] as const
  await recordVerdicts(
    verifier,
    acts.map(({ id, revision }, index) => ({
      ...{ assistanceId: id, revision, decision: decisions[index] ?? 'accepted' },
      ...(decisions[index] === 'rejected' ? { reason: 'not_plausible' as const } : {}),
    })),
  )
}

/** Every value that stands for a part of an address. */
function paramsOf({ slug, ids, accountId }: { slug: string; ids: readonly string[]; accountId: string }) {
  return {
    slug: [slug],
    id: ids,
    accountId: [accountId],
    board: ['collectives', 'individuals', 'on_duty'],
    subjectKind: ['collective', 'individual'],
    invitationId: ids.slice(0, 1),
    requestId: ids.slice(0, 1),
    evidenceId: ids.slice(0, 1),
    token: ['mot-ma-khong-co'],
    code: ['ABCDEFGH'],
    '*': ['khong-co'],
  } satisfies Record<string, readonly string[]>
}

/** What everybody's loaders answer, by route, address and eyes. */
async function sweep({ resources, eyes, params }: Pick<Scene, 'resources' | 'params'> & { eyes: Eyes }) {
  const contexts = Object.fromEntries(
    Object.entries(eyes).map(([who, actor]) => [who, routeContext(resources, actor ? { actor } : {})]),
  )
  const answers = new Map<string, string>()
  for (const { name, file } of [...routes, { name: 'root', file: '/app/root.tsx' }]) {
    const loader = (await screens[file]?.())?.loader
    if (!loader) continue
    for (const filled of addressesOf(name, params)) {
      for (const who of Object.keys(eyes)) {
        if (mayMove.some((moving) => moving.name === name && moving.eyes === who)) continue
        const context = contexts[who]
        if (!context) continue
        const request = new Request(`http://localhost/${name}`)
        const key = `${name} ${JSON.stringify(filled)} ${who}`
        answers.set(key, await answerOf(() => loader({ request, params: filled, context })))
      }
    }
  }
  return answers
}

/** One address for every combination of what its parts may be. */
function addressesOf(name: string, values: Record<string, readonly string[]>): Record<string, string>[] {
  const parts = [...name.matchAll(/\$([a-zA-Z]*)/g)].map(([, part]) => part || '*')
  return parts.reduce<Record<string, string>[]>(
    (addresses, part) => {
      const known = values[part]
      if (!known) throw new Error(`The route ${name} has a part "${part}" that the sweep cannot fill.`)
      return addresses.flatMap((address) => known.map((value) => ({ ...address, [part]: value })))
    },
    [{}],
  )
}

async function answerOf(load: () => unknown): Promise<string> {
  try {
    return await asText(await load())
  } catch (thrown) {
    if (thrown instanceof Response) return await asText(thrown)
    throw thrown
  }
}

/** A fresh act's id is drawn for each form, and says nothing. */
async function asText(answer: unknown): Promise<string> {
  const text =
    answer instanceof Response
      ? `${answer.status} ${answer.headers.get('ETag')} ${answer.headers.get('Location')} ${await answer.text()}`
      : JSON.stringify(answer)
  return text?.replace(/"form":\{"id":"[0-9a-f-]{36}"/g, '"form":{"id":""') ?? ''
}

function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...before].filter(([key, text]) => after.get(key) !== text).map(([key]) => key)
}

function fileOf(name: string): string {
  return /\.tsx?$/.test(name) ? `/app/routes/${name}` : `/app/routes/${name}/route.${isPage(name) ? 'tsx' : 'ts'}`
}

function isPage(name: string): boolean {
  return readdirSync(new URL(`${name}/`, folder)).includes('route.tsx')
}
