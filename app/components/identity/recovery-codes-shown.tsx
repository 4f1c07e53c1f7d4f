import { Alert } from '#app/components/ui/alert.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

/** New recovery codes, this once; the page prints. */
export function RecoveryCodesShown({ codes }: { codes: readonly string[] }) {
  const words = useWords('security.recovery')
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={words('list')} lead={words('what')} />
      <Alert tone="warning" live title={words('shown')} />
      <Card>
        <ol className="tabular grid list-inside list-decimal gap-2 font-mono text-lg sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code} className="whitespace-nowrap">
              {code}
            </li>
          ))}
        </ol>
      </Card>
      <p data-screen-only>
        <LinkButton to={paths.security}>{words('done')}</LinkButton>
      </p>
    </div>
  )
}
