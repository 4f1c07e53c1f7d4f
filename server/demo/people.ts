import type { Role, Sex } from '#server/domain/identity/contract.ts'
import type { Capacity } from '#server/domain/scoring/contract.ts'
import type { DemoCollective } from './collectives.ts'
import type { Random } from './random.ts'

export type DemoPerson = {
  login: string
  fullName: string
  sex: Sex
  collective: DemoCollective
  isLead: boolean
  hasConsented: boolean
  capacity: Capacity
  /** Share of the acts, against the average of 1; zero for those who only verify, decide or watch. */
  energy: number
  role?: Role
  /** Only the demo's own sign-ins have one. */
  password?: string
}

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
]
const WOMEN = [
  'Hoa',
  'Lan',
  'Huệ',
  'Cúc',
  'Mai',
  'Sen',
  'Đào',
  'Hồng',
  'Ngọc',
  'Yến',
  'Thảo',
  'Hạnh',
  'Dung',
  'Ánh',
  'Bích',
  'Nhung',
  'Tuyết',
]
const MEN = [
  'Sơn',
  'Hải',
  'Đức',
  'Thành',
  'Dũng',
  'Ân',
  'Bách',
  'Tùng',
  'Lâm',
  'Phong',
  'Giang',
  'Khoa',
  'Đạt',
  'Vinh',
  'Quang',
  'Nam',
  'Trung',
]
const ON_DUTY_KINDS = new Set(['office', 'police'])
const CONSENTING = 0.68

/** The demo's people. Every name carries "Mẫu" (sample): nobody should be taken for a real person. */
export function demoPeople(collectives: readonly DemoCollective[], random: Random): DemoPerson[] {
  let number = 0
  return collectives.flatMap((collective) =>
    Array.from({ length: collective.people }, (_, place) => {
      number += 1
      return ordinaryPerson({ collective, place, number, random })
    }),
  )
}

function ordinaryPerson(of: { collective: DemoCollective; place: number; number: number; random: Random }): DemoPerson {
  const { collective, place, number, random } = of
  const sex: Sex = random.next() * 100 < (collective.womenPercent ?? 50) ? 'female' : 'male'
  return {
    login: `nguoi-${String(number).padStart(3, '0')}@demo.invalid`,
    fullName: inventedName(number, sex),
    sex,
    collective,
    isLead: place === 0,
    hasConsented: random.next() < CONSENTING,
    capacity: ON_DUTY_KINDS.has(collective.kind) ? 'on_duty' : 'voluntary',
    // A long tail: most do a little, a few carry much.
    energy: collective.energy * (0.15 + random.next() ** 3 * 3.2),
  }
}

/** Different for each number below 476 of one sex. */
function inventedName(number: number, sex: Sex): string {
  const given = sex === 'female' ? WOMEN : MEN
  const family = FAMILIES[number % FAMILIES.length]
  const second = given[Math.floor(number / FAMILIES.length) % given.length]
  const twice = Math.floor(number / (FAMILIES.length * given.length)) > 0 ? ' Hai' : ''
  return `${family} ${sex === 'female' ? 'Thị' : 'Văn'} Mẫu${twice} ${second}`
}
