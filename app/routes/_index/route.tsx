import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'

/** Stands here until the campaign page takes its place. */
export default function HomeScreen() {
  const words = useWords('common')
  return <PageHeader title={words('product')} lead={words('tagline')} above={words('place')} />
}
