import { duty } from '@/domain/people/positions'
import { searchText } from '@/domain/text/search-text'
import type { Day } from '@/domain/time/calendar'
import type { Chance } from './chance'
import { inventName } from './names'
import type { PersonMaker, PlannedPerson } from './plan-people'
import type { PlannedUnit, PlannedUnits } from './plan-units'

type Facts = { count: number; at: number; since: Day }

/**
 * Everyone employed: a third in the offices, the rest in the faculties, each unit with its head; lecturers
 * advise the classes.
 */
export function planStaff(
  units: PlannedUnits,
  { count, at, since }: Facts,
  maker: PersonMaker,
  chance: Chance,
): PlannedPerson[] {
  const inOffices = Math.min(count, Math.max(2, Math.round(count * 0.3)))
  const faculties = units.faculties.map(({ unit }) => unit)
  const staff: PlannedPerson[] = []
  for (let number = 1; number <= count; number++) {
    const place = number - 1 < inOffices ? number - 1 : number - 1 - inOffices
    const homes = number - 1 < inOffices ? units.offices : faculties
    const unit = homes[place % homes.length] ?? units.root
    const position = positionOf(unit, Math.floor(place / homes.length))
    const person = {
      ...inventStaff(number, at, chance),
      fate: 'stays' as const,
      pace: chance.between(0.4, 1),
      memberships: [],
      grants: [],
    }
    const membership = maker.join(person, unit, 'staff', position, since)
    maker.grantPosition(person, membership, units.root)
    if (number === 1) maker.grant(person, 'administrator', units.root, 'given', membership)
    if (position === pageAdministrator || chance.happens(0.06))
      maker.join(person, unit, 'collaborator', duty.collaborator, since)
    staff.push(person)
  }
  appointAdvisers(units, staff, since, maker)
  return staff
}

const pageAdministrator = 'Quản trị website, fanpage'
const ranks: Record<string, readonly string[]> = {
  faculty: ['Trưởng khoa', 'Phó trưởng khoa', 'Giảng viên'],
  department: ['Trưởng phòng', 'Chuyên viên'],
  centre: ['Giám đốc', pageAdministrator, pageAdministrator, 'Chuyên viên'],
  union: ['Bí thư Đoàn trường', 'Chuyên viên'],
}

/** The first of a unit leads it, the last rank is for everyone else. */
function positionOf({ kind, name }: PlannedUnit, place: number): string {
  const titles =
    name === 'Ban Giám hiệu' ? ['Hiệu trưởng', 'Phó Hiệu trưởng'] : (ranks[kind] ?? ['Chuyên viên'])
  return titles[Math.min(place, titles.length - 1)] ?? ''
}

function inventStaff(number: number, at: number, chance: Chance) {
  const { familyName, givenName } = inventName(chance, 0.55)
  const code = `CB${String(number).padStart(5, '0')}`
  const email = `${searchText(givenName)}.${searchText(familyName).replace(/\s+/g, '')}.${code.toLowerCase()}@example.edu.vn`
  return { id: chance.id(at), code, familyName, givenName, birthDate: null, email, activatedAt: null }
}

function appointAdvisers(
  { faculties }: PlannedUnits,
  staff: readonly PlannedPerson[],
  since: Day,
  maker: PersonMaker,
): void {
  for (const { unit, classes } of faculties) {
    const all = staff.filter(({ memberships }) => memberships[0]?.unit === unit)
    // The head of a faculty advises only where there is nobody else.
    const lecturers = all.length > 1 ? all.slice(1) : all
    classes.forEach((one, index) => {
      const adviser = lecturers[index % lecturers.length]
      if (adviser) maker.advise(adviser, one.unit, since)
    })
  }
}
