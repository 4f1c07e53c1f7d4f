import { LogIn, LogOut } from 'lucide-react'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths, withSearch } from '#server/paths.ts'

/** What changes how one signs in is done just after signing in: says so, and leads there and back. */
export function SignInAgain({ returnTo }: { returnTo: string }) {
  const words = useWords('security')
  return (
    <Alert tone="info" title={words('again')}>
      <p>{words('againWhy')}</p>
      <LinkButton to={withSearch(paths.signIn, { again: 1, returnTo })} tone="secondary" icon={LogIn} className="mt-3">
        {words('againGo')}
      </LinkButton>
    </Alert>
  )
}

/** Why one was led here from everywhere, and the way out for who cannot do it now. */
export function HeldBackNotice() {
  const words = useWords('security')
  const navigation = useWords('navigation')
  return (
    <Alert tone="warning" title={words('heldBack')}>
      <p>{words('heldBackNext')}</p>
      <form method="post" action={paths.signOut} className="mt-3 lg:hidden">
        <Button tone="secondary" icon={LogOut}>
          {navigation('signOut')}
        </Button>
      </form>
    </Alert>
  )
}
