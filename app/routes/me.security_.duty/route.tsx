import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { StartRefused } from '#app/components/identity/start-refused.tsx'
import { invalid, refused } from '#app/http/answers.ts'
import { readForm } from '#app/http/read-form.ts'
import { paths } from '#server/paths.ts'
import { dutyForm } from './form.ts'

export function loader() {
  return redirect(paths.security)
}

/** Whether the ward requires two steps of everybody with a role. */
export async function action({ request, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const form = await readForm(request, dutyForm)
  if (!form.ok) return invalid(form.error)

  const isRequired = form.value.duty === 'require'
  const changed = await application.identity.requireSecondFactor(actor, { isRequired })
  return changed.ok ? redirect(paths.security, { status: 303 }) : refused(changed.error)
}

export default StartRefused
