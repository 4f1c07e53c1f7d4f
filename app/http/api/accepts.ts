/** Whether an `Accept` header takes one of the media types; a missing one takes all. */
export function accepts(header: string | null, offered: readonly string[]): boolean {
  const ranges = (header ?? '').split(',').flatMap(readRange)
  if (ranges.length === 0) return true

  return offered.some((type) => {
    const best = ranges
      .filter(({ range }) => covers(range, type))
      .sort((a, b) => precision(b.range) - precision(a.range))
    return (best[0]?.weight ?? 0) > 0
  })
}

function readRange(part: string): { range: string; weight: number }[] {
  const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
  if (range === '') return []
  const weight = parameters.map((parameter) => /^q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
  return [{ range, weight: weight === undefined ? 1 : Number(weight) }]
}

function covers(range: string, type: string): boolean {
  return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)))
}

function precision(range: string): number {
  return range === '*/*' ? 0 : range.endsWith('/*') ? 1 : 2
}
