import type { DemoCalendar } from './calendar.ts'
import { TODAY_IS_DAY } from './calendar.ts'

/** Six mobile stations, as in the source; their places are invented, on streets of the ward. */
export const demoStations = [
  {
    code: 'd1',
    name: 'Điểm lưu động số 1 – Nhà văn hóa phường',
    address: 'Phố Phan Chu Trinh (địa điểm minh họa)',
    openingHours: '08:00–11:30, 14:00–17:00',
  },
  {
    code: 'd2',
    name: 'Điểm lưu động số 2 – Sân trường',
    address: 'Phố Trần Hưng Đạo (địa điểm minh họa)',
    openingHours: '17:00–20:00',
  },
  {
    code: 'd3',
    name: 'Điểm lưu động số 3 – Cổng chợ',
    address: 'Phố Hàng Bài (địa điểm minh họa)',
    openingHours: '06:30–10:30',
  },
  {
    code: 'd4',
    name: 'Điểm lưu động số 4 – Vườn hoa',
    address: 'Phố Nguyễn Du (địa điểm minh họa)',
    openingHours: '16:00–19:30',
  },
  {
    code: 'd5',
    name: 'Điểm lưu động số 5 – Trung tâm Phục vụ hành chính công',
    address: 'Phố Quang Trung (địa điểm minh họa)',
    openingHours: '08:00–17:00',
  },
  {
    code: 'd6',
    name: 'Điểm lưu động số 6 – Khu tập thể',
    address: 'Phố Lý Thường Kiệt (địa điểm minh họa)',
    openingHours: '18:00–20:30',
  },
] as const

export type DemoLesson = { code: string; title: string; place: string; stationCode: string; startsAt: Date }

/** One lesson each evening, at one station after the other. */
export function demoLessons(calendar: DemoCalendar): DemoLesson[] {
  return Array.from({ length: TODAY_IS_DAY + 4 }, (_, at) => {
    const day = at + 1
    const station = stationOf(day)
    return {
      code: lessonCode(day),
      title: `Buổi học số ${day}: kỹ năng số cơ bản`,
      place: station.name,
      stationCode: station.code,
      startsAt: calendar.at(day, 18, 30),
    }
  })
}

export function lessonCode(day: number): string {
  return `b${String(day).padStart(2, '0')}`
}

export function stationOf(number: number) {
  const station = demoStations[number % demoStations.length]
  if (!station) throw new Error('the demo has no stations')
  return station
}
