import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { execute, type Outcome, ok, rareCommand } from '@/server/platform/command'
import { today } from '@/server/platform/institution'
import { type SyncResult, syncEnrolments } from './sync-enrolments'

const syncCommand = rareCommand({
  name: 'enrolments.sync',
  input: z.object({}),
  subject: async () => true,
  can: (actor) => actor.kind === 'system',
  run: async ({ tx, now }) => ok(await syncEnrolments(tx, { now, today: await today(now) })),
  // The events of each enrolment are the record.
  audit: () => null,
})

/** What the calendar alone changes: memberships that begin or end with a day no list was imported on. Every night. */
export const syncToday = (actor: Actor): Promise<Outcome<SyncResult>> => execute(syncCommand, actor, {})
