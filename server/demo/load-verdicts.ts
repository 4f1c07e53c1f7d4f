import { bulkLimit } from '#server/domain/assistance/contract.ts'
import type { VerdictItem } from '#server/domain/assistance/index.ts'
import { granted } from './granted.ts'
import type { Loader, RecordedAct } from './loader.ts'
import type { DemoPerson } from './people.ts'

/** The evening's decisions: each verifier decides acts of other collectives; some acts are taken back, some decisions too. */
export async function decideActs(loader: Loader, recorded: readonly RecordedAct[]): Promise<void> {
  await withdrawActs(
    loader,
    recorded.filter(({ act }) => act.fate.kind === 'withdrawn'),
  )
  for (const verifier of loader.house.verifiers) {
    const own = recorded.filter((one) => verifierOf(loader, one) === verifier)
    await decideAs(loader, verifier, own.flatMap(verdictOf))
  }
  await reverseActs(
    loader,
    recorded.filter(({ act }) => act.fate.kind === 'reversed'),
  )
}

/** Nobody verifies the work of their own collective: the draw is among the others. */
function verifierOf({ house }: Loader, { act }: RecordedAct): DemoPerson | undefined {
  const free = house.verifiers.filter(({ collective }) => collective !== act.helper.collective)
  return free[act.number % free.length]
}

function verdictOf({ id, act: { fate } }: RecordedAct): VerdictItem[] {
  if (fate.kind === 'waiting' || fate.kind === 'withdrawn') return []
  if ('reason' in fate) return [{ assistanceId: id, revision: 1, decision: fate.kind, reason: fate.reason }]
  return [{ assistanceId: id, revision: 1, decision: 'accepted' }]
}

async function decideAs(
  { application, house }: Loader,
  verifier: DemoPerson,
  items: readonly VerdictItem[],
): Promise<void> {
  const actor = house.actorOf(verifier)
  for (let from = 0; from < items.length; from += bulkLimit) {
    const answers = await application.assistance.recordVerdicts(actor, items.slice(from, from + bulkLimit))
    for (const { result } of answers) granted(result)
  }
}

async function withdrawActs({ application, house }: Loader, withdrawn: readonly RecordedAct[]): Promise<void> {
  for (const { id, act } of withdrawn) {
    granted(await application.assistance.withdrawAssistance(house.actorOf(act.helper), { id, revision: 1 }))
  }
}

async function reverseActs({ application, house }: Loader, reversed: readonly RecordedAct[]): Promise<void> {
  for (const { id } of reversed) {
    const input = {
      assistanceId: id,
      revision: 1,
      reason: 'not_plausible' as const,
      note: 'Gọi kiểm tra ngẫu nhiên: không xác nhận được.',
    }
    granted(await application.assistance.reverseVerdict(house.actorOf(house.office), input))
  }
}
