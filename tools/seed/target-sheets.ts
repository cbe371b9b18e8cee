import { addDays, type Day, dayIn } from '@/domain/time/calendar'
import { Chance } from './chance'
import type { Row, Sheet } from './copy-rows'
import type { PlannedEnrolment } from './enrol'
import { eachPerson, when } from './each-person'
import type { PlannedSchool } from './plan-school'

type Facts = { today: Day; zone: string }

/**
 * Targets, their rules, and every enrolment with its moves. The triggers on enrolment count them as they
 * arrive.
 */
export function targetSheets(
  { targets, lives, units, startsAt }: PlannedSchool,
  { today, zone }: Facts,
): Sheet[] {
  const started = when(startsAt)
  const dueOn = (enrolment: PlannedEnrolment): Day => addDays(today, enrolment.target.dueIn)
  return [
    {
      table: 'target',
      columns: ['id', 'name', 'name_en', 'starts_on', 'created_at'],
      rows: targets.map(({ id, name, nameEn, startsIn }) => [
        id,
        name,
        nameEn,
        addDays(today, startsIn),
        started,
      ]),
    },
    {
      table: 'target_rule',
      columns: [
        'target_id',
        'version',
        'member_kinds',
        'unit_id',
        'course_ids',
        'evidence',
        'due_on',
        'recorded_at',
      ],
      rows: targets.map(({ id, memberKind, courses, dueIn }) => {
        const courseIds = courses.map((course) => course.id).join(',')
        return [
          id,
          1,
          `{${memberKind}}`,
          units.root.id,
          `{${courseIds}}`,
          'passed',
          addDays(today, dueIn),
          started,
        ]
      }),
    },
    {
      table: 'enrolment',
      columns: [
        'person_id',
        'id',
        'target_id',
        'cycle',
        'unit_id',
        'unit_reason',
        'due_on',
        'state',
        'is_activated',
        'state_at',
        'took_part_on',
        'completed_on',
        'passed_on',
        'created_at',
        'changed_at',
      ],
      rows: eachPerson(lives, ({ enrolments }) =>
        enrolments.map((enrolment): Row => {
          const { id, person, target, unit, moves, reachedAt } = enrolment
          const { to, at } = lastMove(moves)
          const dayOf = (time: number | null) => (time === null ? null : dayIn(new Date(time), zone))
          const changedAt = when(Math.max(at, person.activatedAt ?? 0))
          return [
            person.id,
            id,
            target.id,
            1,
            unit.id,
            'only_unit',
            dueOn(enrolment),
            to,
            person.activatedAt !== null,
            when(at),
            dayOf(reachedAt.tookPart),
            dayOf(reachedAt.completed),
            dayOf(reachedAt.passed),
            started,
            changedAt,
          ]
        }),
      ),
    },
    {
      table: 'enrolment_event',
      columns: [
        'person_id',
        'id',
        'enrolment_id',
        'from_state',
        'to_state',
        'unit_id',
        'due_on',
        'is_activated',
        'rule_version',
        'reason',
        'at',
      ],
      rows: eachPerson(lives, ({ enrolments }) =>
        enrolments.flatMap((enrolment) => moveRows(enrolment, dueOn(enrolment))),
      ),
    },
    {
      table: 'enrolment_decision',
      columns: [
        'person_id',
        'id',
        'target_id',
        'cycle',
        'kind',
        'reason',
        'approver',
        'valid_from',
        'recorded_at',
      ],
      rows: eachPerson(lives, ({ enrolments }) => enrolments.flatMap((one) => exemptionRows(one, zone))),
    },
  ]
}

function lastMove(moves: PlannedEnrolment['moves']) {
  const last = moves.at(-1)
  if (!last) throw new Error('an enrolment begins with joining')
  return last
}

/** Who is exempt is so by a decision. */
function exemptionRows({ id, person, target, moves }: PlannedEnrolment, zone: string): Row[] {
  const { to, at } = lastMove(moves)
  if (to !== 'exempt') return []
  const on = dayIn(new Date(at), zone)
  const decision = new Chance(`${id}:decision`).id(at)
  return [
    [person.id, decision, target.id, 1, 'exemption', 'Miễn theo quyết định', 'Phòng Đào tạo', on, when(at)],
  ]
}

function moveRows({ id, person, unit, moves }: PlannedEnrolment, dueOn: Day): Row[] {
  const chance = new Chance(id)
  return moves.map(
    ({ to, at, reason }, index): Row => [
      person.id,
      chance.id(at),
      id,
      moves[index - 1]?.to ?? null,
      to,
      unit.id,
      dueOn,
      person.activatedAt !== null && person.activatedAt <= at,
      1,
      reason,
      when(at),
    ],
  )
}
