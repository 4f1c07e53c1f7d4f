import type { Application } from '#server/compose.ts'
import type { StoredEvidence } from '#server/domain/assistance/contract.ts'
import { granted } from './granted.ts'
import type { DemoHouse } from './load-house.ts'
import { drawPicture, PICTURES } from './pictures.ts'

/** Draws the evidence pictures and stores them as uploads are stored; many acts share one. */
export async function loadPictures(application: Application, house: DemoHouse): Promise<StoredEvidence[]> {
  const actor = house.actorOf(house.office)
  return await Promise.all(
    Array.from({ length: PICTURES }, async (_, number) => {
      const bytes = await drawPicture(number)
      return granted(await application.assistance.storeEvidence(actor, bytes))
    }),
  )
}
