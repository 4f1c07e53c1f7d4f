import type { CollectiveKind } from '#server/domain/collectives/contract.ts'

export type DemoCollective = {
  code: string
  name: string
  kind: CollectiveKind
  /** Code of the collective above it. */
  parent?: string
  /** People with an account. */
  people: number
  residents?: number
  womenPercent?: number
  /** How busy its people are against the average of 1. */
  energy: number
}

const UNIONS = [
  'Ủy ban Mặt trận Tổ quốc Việt Nam phường Cửa Nam',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Cửa Nam',
  'Hội Liên hiệp Phụ nữ phường Cửa Nam',
  'Hội Cựu chiến binh phường Cửa Nam',
  'Hội Người cao tuổi phường Cửa Nam',
  'Công đoàn phường Cửa Nam',
]
const OFFICES = [
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường',
  'Phòng Văn hóa – Xã hội',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Trung tâm Phục vụ hành chính công phường Cửa Nam',
]
const SCHOOLS = [
  'Trường Tiểu học mẫu số 1',
  'Trường Tiểu học mẫu số 2',
  'Trường THCS mẫu số 1',
  'Trường THCS mẫu số 2',
  'Trường THPT mẫu số 1',
]
const ENTERPRISES = ['Doanh nghiệp viễn thông mẫu A', 'Doanh nghiệp viễn thông mẫu B', 'Hợp tác xã dịch vụ mẫu']
const GROUPS = 30
const TEAMS = 10

/** About sixty collectives of all kinds. How many residential groups the ward has is not known; these are invented. */
export function demoCollectives(): DemoCollective[] {
  return [...residentialGroups(), ...digitalTeams(), ...bodies()]
}

function residentialGroups(): DemoCollective[] {
  return numbers(GROUPS).map((number) => ({
    code: `TDP${pad(number)}`,
    name: `Tổ dân phố số ${number}`,
    kind: 'residential_group',
    people: 6 + (number % 3),
    residents: 1_400 + ((number * 137) % 800),
    womenPercent: 44 + ((number * 7) % 34),
    energy: 0.35 + ((number * 11) % 17) / 10,
  }))
}

function digitalTeams(): DemoCollective[] {
  return numbers(TEAMS).map((number) => ({
    code: `CDS${pad(number)}`,
    name: `Tổ Chuyển đổi số cộng đồng số ${number}`,
    kind: 'digital_team',
    parent: `TDP${pad(number * 3)}`,
    people: 5 + (number % 2),
    womenPercent: 40 + ((number * 9) % 40),
    energy: 1.2 + ((number * 5) % 9) / 10,
  }))
}

function bodies(): DemoCollective[] {
  return [
    ...UNIONS.map((name, at) => ({
      code: `DT${pad(at + 1)}`,
      name,
      kind: 'union' as const,
      people: 9 + at,
      womenPercent: 48 + at * 5,
      energy: 0.8 + at * 0.1,
    })),
    ...SCHOOLS.map((name, at) => ({
      code: `TH${pad(at + 1)}`,
      name,
      kind: 'school' as const,
      people: 7,
      womenPercent: 72 + at,
      energy: 0.7 + at * 0.1,
    })),
    ...OFFICES.map((name, at) => ({
      code: `VP${pad(at + 1)}`,
      name,
      kind: 'office' as const,
      people: 6,
      womenPercent: 55,
      energy: 0.6 + at * 0.3,
    })),
    ...ENTERPRISES.map((name, at) => ({
      code: `DN${pad(at + 1)}`,
      name,
      kind: 'enterprise' as const,
      people: 4,
      energy: 0.6 + at * 0.2,
    })),
    { code: 'CA01', name: 'Công an phường Cửa Nam', kind: 'police', people: 8, womenPercent: 25, energy: 1.1 },
    { code: 'DL01', name: 'Tình nguyện viên độc lập', kind: 'independent', people: 10, energy: 0.8 },
  ]
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
