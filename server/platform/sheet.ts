import type { Row } from 'write-excel-file/node'

export type Sheet = { sheet: string; columns: { width: number }[]; stickyRowsCount: number; data: Row[] }
export type CellValue = string | number | null
type Column = { heading: string; width: number }

/** A sheet with bold headings that stay in view. */
export function makeSheet(name: string, columns: readonly Column[], rows: readonly (readonly CellValue[])[]): Sheet {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold' as const, wrap: true })),
      ...rows.map((row) => row.map(cell)),
    ],
  }
}

/**
 * Text that a spreadsheet would read as a formula gets an apostrophe in front: the file may be saved as CSV, and a
 * name is typed by whoever registers.
 */
export function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function cell(value: CellValue) {
  if (value === null) return null
  return typeof value === 'number' ? { value, type: Number } : { value: safeText(value), type: String, wrap: true }
}
