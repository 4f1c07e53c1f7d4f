import type { LoaderFunctionArgs } from '@remix-run/node'

/** The bell's number. Whoever has been signed out meanwhile has none: the bell must not take them from their page. */
export async function loader({ context: { application, viewer } }: LoaderFunctionArgs) {
  return { unread: viewer.actor ? await application.notices.countUnread(viewer.actor.accountId) : 0 }
}
