import type { Actor } from '@/domain/access/actor'
import type { SetupFacts } from '@/domain/institution/setup-lines'
import { catalogue } from '@/server/courses/catalogue'
import { type SchoolBankState, schoolBanks } from '@/server/courses/school-banks'
import { isSendingMail } from '@/server/mail/is-sending'
import { type Outcome, ok } from '@/server/platform/command'
import { statement } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { inForceText } from '@/server/platform/in-force'
import { institution, today } from '@/server/platform/institution'

export type SchoolSetup = Omit<SetupFacts, 'banks'> & {
  /** Below it the school's own questions are laid. */
  dataDir: string
  banks: SchoolBankState[]
}

/** How far the school has come with setting up, for administrators. */
export async function schoolSetup(actor: Actor): Promise<Outcome<SchoolSetup, 'forbidden'>> {
  const own = await schoolBanks(actor)
  if (!own.ok) return own
  const [courses, school, day] = await Promise.all([catalogue(), institution(), today()])
  const [counted] = await statement<{ members: number; targets: number }>(
    'setup-facts',
    `SELECT (SELECT count(DISTINCT person_id)::int FROM membership m WHERE ${inForceText('m', '$1::date')}) AS members,
       (SELECT count(*)::int FROM target WHERE ended_at IS NULL) AS targets`,
    [day],
  )
  const { publicUrl, dataDir } = env()
  const ofCourses = courses.map(
    ({ id }) =>
      own.value.find(({ courseId }) => courseId === id) ?? { courseId: id, inForce: null, refused: null },
  )
  const ofNone = own.value.filter(({ courseId }) => !courses.some(({ id }) => id === courseId))
  return ok({
    publicUrl,
    isSendingMail: isSendingMail(),
    members: counted?.members ?? 0,
    targets: counted?.targets ?? 0,
    place: school?.place ?? '',
    signatoryTitle: school?.signatoryTitle ?? '',
    signatoryName: school?.signatoryName ?? '',
    dataDir,
    banks: [...ofCourses, ...ofNone],
  })
}
