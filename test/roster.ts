import { anonymous, systemActor } from '@/domain/access/actor'
import type { DecisionKind } from '@/domain/enrolment/decision'
import { type Belonging, countingUnit, isOnLeave } from '@/domain/enrolment/counting-unit'
import { settleState, askingOf } from '@/domain/enrolment/settle-state'
import { asideStates, type EnrolmentState, evidenceOf } from '@/domain/enrolment/evidence'
import { addDays, type Day, dateOf } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { activateAccount } from '@/server/accounts/activate-account'
import { decideEnrolment } from '@/server/enrolments/decide-enrolment'
import { withdrawDecision } from '@/server/enrolments/withdraw-decision'
import { execute, type Outcome } from '@/server/platform/command'
import { changeTargetRule } from '@/server/targets/change-target-rule'
import { prisma } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import {
  type BuiltPerson,
  type BuiltUnit,
  buildInstitution,
  buildPerson,
  buildTarget,
  buildUnit,
} from './build'
import { EXTENDED, type Happening, type kinds, PEOPLE, type Rule, reached, rule, today } from './happening'
import { linkFor } from './link-for'
import { publishSampleCourses } from './sample-course'
import { study } from './study'

// A small school to which anything may happen, and a plain model of what must then stand in the enrolments.

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
  decisions: { id: string; kind: DecisionKind }[]
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
    await publishSampleCourses()
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
        person: await buildPerson({ isActivated: false, email: `${i}@example.edu.vn` }),
        members: [],
        runs: new Map(),
        decisions: [],
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
    else if (event.what === 'activate') await this.activate(one)
    else if (event.what === 'decide') await this.decide(one, event.kind)
    else await this.withdraw(one)
  }

  private async activate(one: Modelled): Promise<void> {
    if (one.isActivated) return
    const token = await linkFor(one.person.id)
    await must(execute(activateAccount, anonymous, { token, password: 'một mật khẩu đủ dài 2026' }))
    one.isActivated = true
  }

  /** Refused for whoever the target does not know; the others stand as decided at once. */
  private async decide(one: Modelled, kind: DecisionKind): Promise<void> {
    const dueOn = kind === 'extension' ? EXTENDED : null
    const words = { reason: 'Hoàn cảnh riêng', approver: 'Trưởng phòng', validFrom: today, dueOn }
    const ids = { personId: one.person.id, targetId: this.targetId }
    const outcome = await execute(decideEnrolment, systemActor('test'), { ...ids, kind, ...words })
    if (outcome.ok !== (one.state !== null)) throw new Error('a decision needs an enrolment, and only that')
    if (!outcome.ok) return
    one.decisions.push({ id: outcome.value.decisionId, kind })
    this.settle(one)
  }

  private async withdraw(one: Modelled): Promise<void> {
    const taken = one.decisions.shift()
    if (!taken) return
    const input = { personId: one.person.id, decisionId: taken.id, reason: 'Ghi nhầm' }
    await must(execute(withdrawDecision, systemActor('test'), input))
    this.settle(one)
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

  /** Learns with the learner's own commands, up to a level. */
  private async learn(one: Modelled, course: string, state: (typeof reached)[number]): Promise<void> {
    const level = Math.max(one.runs.get(course) ?? 0, reached.indexOf(state) + 1)
    if (level === one.runs.get(course)) return
    await study(one.person.actor, course, state)
    one.runs.set(course, level)
    if (one.state === null || asideStates.includes(one.state)) return
    one.state = settleState(one.state, 'asked', this.learned(one))
  }

  /**
   * With the office's command; a rule that counts `kept`, which no form offers yet, is written as it will be.
   */
  private async changeRule(rule: Rule): Promise<void> {
    this.rule = rule
    const { unit, evidence, ...rest } = rule
    const where = { targetId: this.targetId, supersededAt: null }
    const { version } = await prisma().targetRule.findFirstOrThrow({ where })
    const asked = { ...rest, unitId: this.unit(unit).id, evidence: evidence === 'kept' ? 'passed' : evidence }
    const input = {
      acceptsPast: true,
      targetId: this.targetId,
      version,
      rule: { ...asked, evidenceSince: null },
    }
    await must(execute(changeTargetRule, systemActor('test'), input))
    if (evidence === 'kept') await prisma().targetRule.updateMany({ where, data: { evidence } })
    for (const one of this.people) this.settle(one)
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

  private settle(one: Modelled): void {
    const belongings = this.belongings(one)
    const kinds = one.decisions.map(({ kind }) => kind)
    const decided = {
      isExempt: kinds.includes('exemption') || kinds.includes('prior_learning'),
      isPaused: kinds.includes('pause'),
    }
    const asking = askingOf(belongings.length > 0, isOnLeave(belongings), decided)
    one.state = settleState(one.state, asking, this.learned(one))
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
      this.settle(one)
      if (!one.state) return []
      const counting = countingUnit(this.belongings(one))
      const isExtended = one.decisions.some(({ kind }) => kind === 'extension')
      const dueOn = isExtended ? EXTENDED : this.rule.dueOn
      const asked = counting ? { unitId: counting.unitId, reason: counting.reason, dueOn } : {}
      return [{ personId: one.person.id, state: one.state, isActivated: one.isActivated, ...asked }]
    })
  }
}

async function must<V>(outcome: Promise<Outcome<V, string>>): Promise<V> {
  const done = await outcome
  if (!done.ok) throw new Error(done.reason)
  return done.value
}
