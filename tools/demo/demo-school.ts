import { type Day, daysBetween } from '@/domain/time/calendar'

/** The invented school of the first start. */
export const demoSchool = {
  name: 'Trường Đại học Công nghiệp Quảng Ninh (dữ liệu mẫu)',
  nameEn: 'Quang Ninh University of Industry (sample data)',
  shortName: 'QUI',
} as const

export const demoLists = [
  { kind: 'students', file: 'sinh-vien.csv' },
  { kind: 'staff', file: 'can-bo.csv' },
  { kind: 'classes', file: 'lop-co-van.csv' },
] as const

/** The demo's term began on the last 5 September. */
export function termStart(today: Day): Day {
  const year = Number(today.slice(0, 4))
  return today >= `${year}-09-05` ? `${year}-09-05` : `${year - 1}-09-05`
}

/** The demo's targets are due on 15 December when that leaves two weeks, else on the next 31 May. */
export function demoDueOn(today: Day): Day {
  const year = Number(today.slice(0, 4))
  const december = `${year}-12-15`
  return daysBetween(today, december) >= 14 ? december : `${year + 1}-05-31`
}
