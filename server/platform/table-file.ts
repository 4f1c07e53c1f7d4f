import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import { type CellValue, makeSheet } from './sheet.ts'

export const tableFormats = ['xlsx', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]

export type TableToWrite = {
  /** Of the sheet, and of the file without its ending. */
  name: string
  columns: readonly { heading: string; width: number }[]
  rows: readonly (readonly CellValue[])[]
}
export type TableFile = { fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }

/**
 * A list as a file. No cell becomes a formula, whatever somebody called themselves; CSV begins with the mark by which
 * Excel knows that it is UTF-8.
 */
export async function tableFile(format: TableFormat, { name, columns, rows }: TableToWrite): Promise<TableFile> {
  if (format === 'xlsx') {
    const workbook = await writeExcelFile([makeSheet(name, columns, rows)]).toBuffer()
    return { fileName: `${name}.xlsx`, contentType: XLSX, bytes: new Uint8Array(workbook) }
  }
  const text = stringify([columns.map(({ heading }) => heading), ...rows.map((row) => [...row])], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  return { fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(text) }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
