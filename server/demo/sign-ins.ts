import type { Role, Sex } from '#server/domain/identity/contract.ts'
import type { DemoCollective } from './collectives.ts'
import type { DemoPerson } from './people.ts'

export type DemoSignIn = { role: string; login: string; password: string }

type Staff = {
  shownAs: string
  name: string
  title: string
  sex: Sex
  collective: string
  role?: Role
  helps?: number
  isLead?: true
}

/** The people a newcomer signs in as, one for each role at least. */
const staff: readonly Staff[] = [
  {
    shownAs: 'individual',
    name: 'tinh-nguyen',
    title: 'Trần Thị Mẫu Tình Nguyện',
    sex: 'female',
    collective: 'TDP07',
    helps: 1.6,
  },
  {
    shownAs: 'lead',
    name: 'to-truong',
    title: 'Lê Văn Mẫu Tổ Trưởng',
    sex: 'male',
    collective: 'TDP07',
    helps: 1,
    isLead: true,
  },
  {
    shownAs: 'verifier',
    name: 'xac-minh',
    title: 'Phạm Thị Mẫu Xác Minh',
    sex: 'female',
    collective: 'VP02',
    role: 'verifier',
  },
  {
    shownAs: 'verifier',
    name: 'xac-minh-2',
    title: 'Vũ Văn Mẫu Xác Minh Hai',
    sex: 'male',
    collective: 'DT04',
    role: 'verifier',
  },
  {
    shownAs: 'verifier',
    name: 'xac-minh-3',
    title: 'Đặng Thị Mẫu Xác Minh Ba',
    sex: 'female',
    collective: 'VP03',
    role: 'verifier',
  },
  {
    shownAs: 'office',
    name: 'van-phong',
    title: 'Ngô Thị Mẫu Văn Phòng',
    sex: 'female',
    collective: 'VP01',
    role: 'office',
  },
  {
    shownAs: 'council',
    name: 'hoi-dong',
    title: 'Hoàng Văn Mẫu Hội Đồng',
    sex: 'male',
    collective: 'VP01',
    role: 'council',
  },
  {
    shownAs: 'auditor',
    name: 'kiem-tra',
    title: 'Bùi Thị Mẫu Kiểm Tra',
    sex: 'female',
    collective: 'VP01',
    role: 'auditor',
  },
  { shownAs: 'admin', name: 'quan-tri', title: 'Đỗ Văn Mẫu Quản Trị', sex: 'male', collective: 'VP01', role: 'admin' },
]

/** What the terminal prints, with passwords everybody may know: the demo listens on the loopback address alone. */
export const demoSignIns: readonly DemoSignIn[] = staff.map(({ shownAs, name }) => ({
  role: shownAs,
  login: loginOf(name),
  password: passwordOf(name),
}))

/** The same people as members of their collectives; those with a role of the office's record no help. */
export function demoStaff(find: (code: string) => DemoCollective): DemoPerson[] {
  return staff.map(({ name, title, sex, collective, role, helps, isLead }) => ({
    login: loginOf(name),
    password: passwordOf(name),
    fullName: title,
    sex,
    collective: find(collective),
    isLead: isLead ?? false,
    hasConsented: helps !== undefined,
    capacity: 'voluntary',
    energy: helps ?? 0,
    role,
  }))
}

function loginOf(name: string): string {
  return `${name}@demo.invalid`
}

function passwordOf(name: string): string {
  return `demo-${name}`
}
