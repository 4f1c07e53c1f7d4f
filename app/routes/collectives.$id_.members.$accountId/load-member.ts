import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/http/answers.ts'
import { readParams } from '#app/http/read-params.ts'
import { memberParams } from '#app/routes/collectives.$id/form.ts'
import type { MemberScreen } from '#server/domain/collectives/index.ts'

/** The membership of an address, for those who may change something about it. */
export async function loadMember({
  params,
  context: { application, viewer },
}: Pick<LoaderFunctionArgs, 'params' | 'context'>): Promise<MemberScreen> {
  const actor = viewer.requireActor()
  const { id: collectiveId, accountId } = readParams(params, memberParams)
  const screen = await application.collectives.readMember(actor, { collectiveId, accountId })
  if (!screen) throw notFound()
  return screen
}
