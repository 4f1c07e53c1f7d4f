import { Link } from '@remix-run/react'
import { Badge } from '#app/components/ui/badge.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { CandidateStanding } from '#server/domain/nomination/contract.ts'
import type { OwnReasons } from '#server/domain/nomination/index.ts'
import { paths } from '#server/paths.ts'
import { CheckList } from './check-list.tsx'
import { subjectPath } from './subject-path.ts'

/** One's own answers, rule by rule, with the way to the entries behind the numbers. */
export function OwnReasonsCard({ reasons, slug }: { reasons: OwnReasons; slug: string }) {
  const words = useWords('nomination')
  const dates = useDates()
  const { name, checks, standing, asOfSeq, factsAt } = reasons
  return (
    <Card title={name} actions={standing && <Badge tone={tones[standing]}>{words(`standing.${standing}`)}</Badge>}>
      {checks === undefined ? (
        <div className="grid justify-items-start gap-3">
          <p>{words('mine.nothing', { name })}</p>
          {reasons.subjectKind === 'individual' && (
            <LinkButton to={paths.record}>{words('mine.nothingNext')}</LinkButton>
          )}
        </div>
      ) : (
        <div className="grid gap-4">
          <CheckList checks={checks} label={words('mine.caption', { name })} />
          <p className="text-quiet text-sm">{words('mine.asOf', { seq: asOfSeq, moment: dates.moment(factsAt) })}</p>
          <p>
            <Link
              to={subjectPath({ subjectKind: reasons.subjectKind, campaign: { slug } }, reasons.subjectId)}
              className="text-link inline-flex min-h-touch items-center"
            >
              {words('openLines')}
            </Link>
          </p>
        </div>
      )}
    </Card>
  )
}

const tones: Record<CandidateStanding, 'honour' | 'warning' | 'plain'> = {
  nominated: 'honour',
  tied: 'warning',
  just_out: 'plain',
  out: 'plain',
}
