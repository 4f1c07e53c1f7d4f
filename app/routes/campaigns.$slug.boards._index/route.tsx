import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { readParams } from '#app/http/read-params.ts'
import { paths } from '#server/paths.ts'

/** The boards of a campaign begin with the collectives: that one is public. */
export function loader({ params }: LoaderFunctionArgs) {
  const { slug } = readParams(params, z.object({ slug: z.string().max(80) }))
  return redirect(paths.board(slug, 'collectives'))
}
