import type { Actor } from '@/domain/access/actor'
import type { Day } from '@/domain/time/calendar'
import { builtCourses } from '@/server/courses/built-courses'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { createTarget } from '@/server/targets/create-target'
import { findRoot } from '@/server/units/queries'
import { need } from './load-people'

/** The founding plan's two goals and a third, separate one for all staff. */
export async function loadTargets(
  actor: Actor,
  { startsOn, dueOn }: { startsOn: Day; dueOn: Day },
): Promise<void> {
  const root = await findRoot()
  if (!root) throw new Error('the demo school has no root')
  const open = builtCourses().flatMap(({ id, visibility }) => (visibility === 'public' ? [id] : []))
  const internal = builtCourses().flatMap(({ id, visibility }) => (visibility === 'internal' ? [id] : []))
  const targets = [
    { name: '100 % người học', nameEn: '100 % of learners', memberKind: 'learner', courseIds: open },
    {
      name: '100 % cộng tác viên, quản trị fanpage',
      nameEn: '100 % of collaborators and page administrators',
      memberKind: 'collaborator',
      courseIds: internal,
    },
    {
      name: '100 % cán bộ, giảng viên',
      nameEn: '100 % of staff and lecturers',
      memberKind: 'staff',
      courseIds: open,
    },
  ]
  for (const { name, nameEn, memberKind, courseIds } of targets) {
    if ((await prisma().target.count({ where: { name } })) > 0) continue
    const rule = {
      memberKinds: [memberKind],
      unitId: root.id,
      courseIds,
      evidence: 'passed',
      dueOn,
      evidenceSince: null,
    }
    need(await execute(createTarget, actor, { name, nameEn, startsOn, rule }), name)
  }
}
