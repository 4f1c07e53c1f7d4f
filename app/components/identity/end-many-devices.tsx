import { LogOut } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

/** For a lost phone: out everywhere but here, or here too. */
export function EndManyDevices({ others }: { others: number }) {
  const words = useWords('devices')
  return (
    <Card title={words('manyTitle')}>
      <p>{others === 0 ? words('noOthers') : words('many', { count: others })}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {others > 0 && (
          <form method="post" action={paths.otherDevicesEnding}>
            <Button icon={LogOut}>{words('endOthers')}</Button>
          </form>
        )}
        <form method="post" action={paths.allDevicesEnding}>
          <Button tone="secondary" icon={LogOut}>
            {words('endAll')}
          </Button>
        </form>
      </div>
    </Card>
  )
}
