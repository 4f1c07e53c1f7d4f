import { z } from 'zod'
import { actForm } from '#app/routes/record/form.ts'

/** An edit names the revision that was on the screen and the photos that stay. */
export const editForm = actForm.extend({
  revision: z.coerce.number().int(),
  keptIds: z.array(z.uuid()),
})
