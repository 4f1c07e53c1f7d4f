import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ward } from '#server/domain/identity/index.ts'

/** The ward of this code in the official list of administrative units (Decision 19/2025/QĐ-TTg). */
export function readAdministrativeUnit(projectFolder: string, code: string): Ward | undefined {
  const list = readFileSync(join(projectFolder, 'server', 'demo', 'data', 'vn-administrative-units.csv'), 'utf8')
  for (const line of list.split('\n')) {
    const [provinceCode, provinceName, wardCode, name] = line.split(',')
    if (wardCode === code && provinceCode && provinceName && name) return { code, name, provinceCode, provinceName }
  }
  return undefined
}
