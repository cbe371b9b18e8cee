import fc from 'fast-check'
import type { EnrolmentState } from '@/domain/enrolment/evidence'
import { type Belonging, countingUnit, isOnLeave } from '@/domain/enrolment/counting-unit'
import { settleState } from '@/domain/enrolment/settle-state'
import { evidenceOf } from '@/domain/enrolment/evidence'
import { addDays, type Day, dateOf } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { advanceEnrolments } from '@/server/enrolments/advance-enrolments'
import { prisma, transaction } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import {
  type BuiltPerson,
  type BuiltUnit,
  buildInstitution,
  buildPerson,
  buildTarget,
  buildUnit,
} from './build'

// A small school to which anything may happen, and a plain model of what must then stand in the enrolments.

export const today: Day = '2026-11-24'
const PEOPLE = 3
const units = ['ROOT', 'F1', 'F2', 'C11', 'C12', 'C21'] as const
const kinds = ['learner', 'staff', 'collaborator'] as const
const courses = ['a', 'b'] as const
const reached = ['took_part', 'completed', 'passed'] as const

const who = fc.nat(PEOPLE - 1)
const rule = fc.record({
  // Mostly everyone of the school, so that people have units to choose between.
  memberKinds: fc.oneof(
    fc.constant<string[]>(['learner', 'staff', 'collaborator']),
    fc.subarray<string>([...kinds], { minLength: 1 }),
  ),
  unit: fc.oneof(fc.constant('ROOT' as const), fc.constantFrom(...units)),
  courseIds: fc.subarray([...courses], { minLength: 1 }),
  dueOn: fc.constantFrom('2026-11-20', '2026-12-15'),
})
/** Anything that may happen between two syncs. */
export const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('join' as const),
      who,
      unit: fc.constantFrom(...units),
      kind: fc.constantFrom(...kinds),
      standing: fc.constantFrom('active' as const, 'active' as const, 'on_leave' as const),
      from: fc.integer({ min: -9, max: 1 }),
      days: fc.option(fc.nat(12)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('leave' as const), who, which: fc.nat(3) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('learn' as const),
      who,
      course: fc.constantFrom(...courses),
      reached: fc.constantFrom(...reached),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('activate' as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('exempt' as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('rule' as const), rule }) },
)
export type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never
type Rule = typeof rule extends fc.Arbitrary<infer T> ? T : never
type Member = {
  id: string
  unit: string
  kind: (typeof kinds)[number]
  standing: 'active' | 'on_leave'
  from: Day
  to: Day | null
}
type Modelled = {
  person: BuiltPerson
  members: Member[]
  runs: Map<string, number>
  state: EnrolmentState | null
  isActivated: boolean
}

/** The school of one property run: apply happenings, then compare with `expected`. */
export class Roster {
  private constructor(
    private readonly units: Map<string, BuiltUnit>,
    readonly people: Modelled[],
    readonly targetId: string,
    private rule: Rule,
  ) {}

  static async build(first: Rule): Promise<Roster> {
    const root = await buildInstitution()
    const f1 = await buildUnit({ kind: 'faculty', code: 'F1', parent: root })
    const f2 = await buildUnit({ kind: 'faculty', code: 'F2', parent: root })
    const classes = await Promise.all([
      buildUnit({ code: 'C11', parent: f1 }),
      buildUnit({ code: 'C12', parent: f1 }),
      buildUnit({ code: 'C21', parent: f2 }),
    ])
    const built = new Map([root, f1, f2, ...classes].map((unit) => [unit.code, unit]))
    const people: Modelled[] = []
    for (let i = 0; i < PEOPLE; i++)
      people.push({
        person: await buildPerson({ isActivated: false }),
        members: [],
        runs: new Map(),
        state: null,
        isActivated: false,
      })
    const targetId = await buildTarget({ ...first, unit: built.get(first.unit) ?? root })
    return new Roster(built, people, targetId, first)
  }

  static readonly firstRule = rule

  async apply(event: Happening): Promise<void> {
    if (event.what === 'rule') return this.changeRule(event.rule)
    const one = this.people[event.who]
    if (!one) return
    if (event.what === 'join') await this.join(one, event)
    else if (event.what === 'leave') await this.leave(one, event.which)
    else if (event.what === 'learn') await this.learn(one, event.course, event.reached)
    else if (event.what === 'activate') {
      one.isActivated = true
      await prisma().account.update({
        where: { personId: one.person.id },
        data: { activatedAt: clock.now() },
      })
      await prisma().enrolment.updateMany({
        where: { personId: one.person.id },
        data: { isActivated: true, changedAt: clock.now() },
      })
    } else if (one.state && one.state !== 'ended') {
      one.state = 'exempt'
      await prisma().enrolment.updateMany({ where: { personId: one.person.id }, data: { state: 'exempt' } })
    }
  }

  private unit(code: string): BuiltUnit {
    const unit = this.units.get(code)
    if (!unit) throw new Error(`no unit ${code}`)
    return unit
  }

  private async join(one: Modelled, event: Extract<Happening, { what: 'join' }>): Promise<void> {
    const from = addDays(today, event.from)
    const to = event.days === null ? null : addDays(from, event.days)
    const id = newId()
    one.members.push({ id, unit: event.unit, kind: event.kind, standing: event.standing, from, to })
    const data = {
      personId: one.person.id,
      id,
      unitId: this.unit(event.unit).id,
      kind: event.kind,
      standing: event.standing,
    }
    await prisma().membership.create({
      data: { ...data, validFrom: dateOf(from), validTo: to && dateOf(to), recordedAt: clock.now() },
    })
  }

  private async leave(one: Modelled, which: number): Promise<void> {
    const [member] = one.members.splice(which, 1)
    if (!member) return
    const where = { personId_id: { personId: one.person.id, id: member.id } }
    await prisma().membership.update({ where, data: { supersededAt: clock.now() } })
  }

  /** Learning as the learner's commands record it: the run, and the enrolment in the same transaction. */
  private async learn(one: Modelled, courseId: string, state: (typeof reached)[number]): Promise<void> {
    const level = Math.max(one.runs.get(courseId) ?? 0, reached.indexOf(state) + 1)
    one.runs.set(courseId, level)
    const at = clock.now()
    const times = { tookPartAt: at, completedAt: level > 1 ? at : null, passedAt: level > 2 ? at : null }
    const personId = one.person.id
    await prisma().run.upsert({
      where: { personId_courseId_number: { personId, courseId, number: 1 } },
      create: { personId, id: newId(), courseId, number: 1, startedAt: at, ...times },
      update: times,
    })
    if (one.state === null || ['paused', 'exempt', 'ended'].includes(one.state)) return
    one.state = this.learned(one)
    await transaction((tx) => advanceEnrolments(tx, personId, at, 'quiz'))
  }

  private async changeRule(rule: Rule): Promise<void> {
    this.rule = rule
    const where = { targetId: this.targetId }
    const version = (await prisma().targetRule.count({ where })) + 1
    await prisma().targetRule.updateMany({
      where: { ...where, supersededAt: null },
      data: { supersededAt: clock.now() },
    })
    const { unit, dueOn, ...rest } = rule
    await prisma().targetRule.create({
      data: {
        ...where,
        version,
        ...rest,
        unitId: this.unit(unit).id,
        evidence: 'passed',
        dueOn: dateOf(dueOn),
        recordedAt: clock.now(),
      },
    })
  }

  private learned(one: Modelled) {
    const runs = [...one.runs].map(([courseId, level]) => ({
      courseId,
      tookPart: level > 0,
      completed: level > 1,
      passed: level > 2,
    }))
    return evidenceOf(this.rule.courseIds, runs)
  }

  private belongings(one: Modelled): Belonging[] {
    const within = this.unit(this.rule.unit).path
    return one.members
      .filter(({ from, to, kind, unit }) => {
        const isCurrent = from <= today && (to === null || to >= today)
        return isCurrent && this.rule.memberKinds.includes(kind) && this.unit(unit).path.startsWith(within)
      })
      .map(({ unit, kind, standing, from }) => ({
        unitId: this.unit(unit).id,
        unitCode: unit,
        isClass: unit.startsWith('C'),
        kind,
        standing,
        validFrom: from,
      }))
  }

  /** What must stand after a sync, by the pure rules; the model moves on with it. */
  expected(): {
    personId: string
    state: EnrolmentState
    unitId?: string
    reason?: string
    isActivated: boolean
    dueOn?: Day
  }[] {
    return this.people.flatMap((one) => {
      const belongings = this.belongings(one)
      const counting = countingUnit(belongings)
      const standing = counting ? (isOnLeave(belongings) ? 'on_leave' : 'asked') : 'gone'
      one.state = settleState(one.state, standing, this.learned(one))
      if (!one.state) return []
      const asked = counting
        ? { unitId: counting.unitId, reason: counting.reason, dueOn: this.rule.dueOn }
        : {}
      return [{ personId: one.person.id, state: one.state, isActivated: one.isActivated, ...asked }]
    })
  }
}
