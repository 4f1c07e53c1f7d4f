import { useLocale } from 'use-intl'
import { useWords } from '#app/components/words/use-words.ts'

type Reach = { vi: string; en: string; de: string } | null

/** Says how far a role reaches: the whole ward, or a campaign by its name. */
export function useReach(): (reach: Reach) => string {
  const words = useWords('people')
  const locale = useLocale()
  return (reach) => (reach === null ? words('wardWide') : reach[locale])
}
