import { z } from 'zod'
import { can } from '@/domain/access/can'
import { inBothLanguages, TargetWords } from '@/domain/targets/target-rule'
import { dateOf, dayOf } from '@/domain/time/calendar'
import { settleAudience } from '@/server/enrolments/settle-audience'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { today } from '@/server/platform/institution'
import { findTarget } from './find-target'
import { nextRule } from './next-rule'

const Input = TargetWords.extend({ targetId: z.uuid() }).strict().transform(inBothLanguages)

/**
 * Corrects what a target is called, what it rests on and when it starts; of an ended one the words alone. It
 * answers whether what was learned is counted anew, from another day.
 */
export const correctTarget = rareCommand({
  name: 'target.correct',
  input: Input,
  subject: (tx, { targetId }) => findTarget(tx, targetId),
  can: (actor, { unitPath }) => can(actor, 'target.manage', unitPath),
  async run({ tx, input: { targetId, startsOn, ...words }, subject: target, now }) {
    const moves = startsOn !== dayOf(target.startsOn)
    if (moves && target.endedAt) return refuse('already_ended')
    if (dateOf(startsOn) > target.dueOn) return refuse('due_before_start', 'startsOn')
    await tx.target.update({ where: { id: targetId }, data: { ...words, startsOn: dateOf(startsOn) } })
    if (!moves) return ok({ targetId, version: target.version, left: 0, isAnew: false })
    // A rule that counts from the start counts from the right one; that is another rule, and the one until
    // now stays.
    const isAnew = target.evidenceSince !== null && dayOf(target.evidenceSince) === dayOf(target.startsOn)
    const change = { evidenceSince: dateOf(startsOn) }
    const version = isAnew ? await nextRule(tx, target, change, now) : target.version
    const at = { now, today: await today(now, tx) }
    const { left } = await settleAudience(tx, at, { targetId, version })
    return ok({ targetId, version, left, isAnew })
  },
  audit: ({ input: { targetId, ...to }, subject }, { version }) => ({
    subject: `target:${targetId}`,
    detail: { from: { ...subject.words, startsOn: dayOf(subject.startsOn) }, to, version },
  }),
})
