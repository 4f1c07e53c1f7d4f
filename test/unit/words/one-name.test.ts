import { expect, test } from 'vitest'
import { type Locale, locales } from '#server/domain/identity/contract.ts'
import { wordsIn } from '#server/words/words.ts'

/** The glossary of the README gives each thing one name; these are the other names it has been called by. */
const banned: Record<Locale, Readonly<Record<string, RegExp>>> = {
  vi: {
    'dòng điểm': /bút toán|dòng số/iu,
    'công nhận': /chấp nhận/iu,
    'không công nhận': /từ chối/iu,
    'Kiểm soát viên': /kiểm toán/iu,
    'dịch vụ': /loại việc|hạng mục hỗ trợ/iu,
    'tình nguyện': /tự nguyện/iu,
    'làm nhiệm vụ': /giờ nhiệm vụ|giờ làm nhiệm vụ|thi hành công vụ/iu,
    'bảng xếp hạng': /bảng thi đua|bảng điểm/iu,
    'buổi học': /lớp học|buổi dạy/iu,
  },
  en: {
    entry: /\blines of points\b|\bline \{seq/iu,
    accepted: /\bverified (acts?|help|results)\b|\bapproved\b/iu,
    session: /\blessons?\b/iu,
    board: /\bleaderboards?\b|\brankings?\b/iu,
  },
  de: {
    Leistung: /(?<!im )\bdienste?s?\b/iu,
    Kurs: /unterricht/iu,
    Bürgerbüro: /schalter/iu,
    Digitalstation: /\bmobilen? (station|stelle)|digitalbildungsstelle/iu,
    Buchung: /punktezeile|\bzeile \{seq/iu,
    anerkannt: /\bgeprüfte[nrs]? (hilfe|ergebnis)/iu,
    Revision: /kontrolleur|auditor/iu,
  },
}

const cases = locales.flatMap((locale) =>
  Object.entries(banned[locale]).map(([name, others]) => ({ locale, name, others })),
)

test.each(cases)('in $locale, $name is called nothing else', ({ locale, others }) => {
  const strays = textsOf(wordsIn(locale)).filter((text) => others.test(text))

  expect(strays).toEqual([])
})

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
