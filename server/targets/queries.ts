import type { Actor } from '@/domain/access/actor'
import { can, canAnywhere } from '@/domain/access/can'
import { type Counted, countFigures } from '@/domain/figures/count'
import type { AskedEvidence, EnrolmentState } from '@/domain/enrolment/evidence'
import { MemberKind } from '@/domain/people/member-kind'
import { type Day, dayOf } from '@/domain/time/calendar'
import { type Settling, settlingNow, settlingOf } from '@/server/enrolments/settling-sql'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'

export type TargetInList = {
  id: string
  name: string
  nameEn: string
  document: string
  startsOn: Day
  endedAt: Date | null
  version: number
  memberKinds: MemberKind[]
  courseIds: string[]
  unit: { id: string; name: string }
  evidence: AskedEvidence
  dueOn: Day
  /** From when on learning counts; null: whenever it was. */
  evidenceSince: Day | null
  /** Whether whom it asks may have lessons ticked off by six questions. */
  allowsTestOut: boolean
  asked: number
  done: number
  /** Whom a job is still settling; figures are not whole until then. */
  settling: Settling | null
  /** Whether anyone ever was, also who left since. */
  wasAsked: boolean
}

/** The targets that the actor manages, running ones first, with how far each is. */
export async function listTargets(actor: Actor): Promise<TargetInList[]> {
  if (!canAnywhere(actor, 'target.manage')) return []
  const rules = await prisma().targetRule.findMany({
    where: { supersededAt: null },
    include: { target: true },
    orderBy: { dueOn: 'asc' },
  })
  const units = await prisma().unit.findMany({
    where: { id: { in: rules.map(({ unitId }) => unitId) } },
    select: { id: true, name: true, path: true },
  })
  const counts = await prisma().counter.groupBy({ by: ['targetId', 'cycle', 'state'], _sum: { n: true } })
  const day = await today()
  const open = await settlingNow(prisma())
  return rules
    .flatMap(({ target, ...rule }): TargetInList[] => {
      const unit = units.find(({ id }) => id === rule.unitId)
      if (!unit || !can(actor, 'target.manage', unit.path)) return []
      const evidence = rule.evidence as AskedEvidence
      const rows = counts
        .filter(({ targetId, cycle }) => targetId === target.id && cycle === target.cycle)
        .map(
          ({ state, _sum }): Counted => ({
            state: state as EnrolmentState,
            n: _sum.n ?? 0,
            dueOn: dayOf(rule.dueOn),
            isActivated: true,
          }),
        )
      const { asked, done } = countFigures(rows, evidence, day)
      const { id, name, nameEn, document, endedAt } = target
      const { version, courseIds, allowsTestOut } = rule
      const memberKinds = MemberKind.array().parse(rule.memberKinds)
      return [
        {
          id,
          name,
          nameEn,
          document,
          endedAt,
          version,
          memberKinds,
          courseIds,
          evidence,
          allowsTestOut,
          asked,
          done,
          settling: endedAt ? null : settlingOf(open, id),
          wasAsked: rows.some(({ n }) => n > 0),
          unit: { id: unit.id, name: unit.name },
          startsOn: dayOf(target.startsOn),
          dueOn: dayOf(rule.dueOn),
          evidenceSince: rule.evidenceSince && dayOf(rule.evidenceSince),
        },
      ]
    })
    .sort((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null))
}
