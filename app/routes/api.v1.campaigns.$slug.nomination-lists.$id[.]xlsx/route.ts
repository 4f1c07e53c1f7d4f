import { notFoundProblem } from '#app/http/api/problem.ts'
import { serve, toTokens } from '#app/http/api/serve.ts'
import { readNominationWorkbook, workbookType } from './operations.ts'

export const loader = serve(
  toTokens(readNominationWorkbook, async ({ request, application, actor, params }) => {
    const list = await application.nomination.readWholeNominationList(actor, params.id)
    if (!list.ok || list.value.campaign.slug !== params.slug) return notFoundProblem(request)
    const workbook = await application.nomination.nominationWorkbook(actor, params.id)
    if (!workbook.ok) return notFoundProblem(request)

    return new Response(new Uint8Array(workbook.value.bytes), {
      headers: {
        'Content-Type': workbookType,
        'Content-Disposition': `attachment; filename="${workbook.value.fileName}"`,
        'Cache-Control': 'private, no-store',
      },
    })
  }),
)
export const action = loader
