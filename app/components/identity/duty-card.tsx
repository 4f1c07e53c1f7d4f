import { ShieldCheck, ShieldOff } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

/** Whether the ward requires two steps of everybody with a role, and the button that changes it. */
export function DutyCard({ isRequired }: { isRequired: boolean }) {
  const words = useWords('security.duty')
  return (
    <Card title={words('title')}>
      <div className="grid gap-3">
        <p className="font-medium">{words(isRequired ? 'on' : 'off')}</p>
        <p>{words('what')}</p>
        <form method="post" action={paths.secondFactorDuty}>
          <Button
            tone="secondary"
            icon={isRequired ? ShieldOff : ShieldCheck}
            name="duty"
            value={isRequired ? 'release' : 'require'}
          >
            {words(isRequired ? 'release' : 'require')}
          </Button>
        </form>
      </div>
    </Card>
  )
}
