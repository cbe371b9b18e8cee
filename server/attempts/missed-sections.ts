import type { PersonActor } from '@/domain/access/actor'
import { attemptResult } from './queries'

export type MissedSection = { lesson: string; section: string }

/** The sections whose questions the actor missed in an attempt, each once, in the order of the questions. */
export async function missedSections(actor: PersonActor, attemptId: string): Promise<MissedSection[]> {
  const result = await attemptResult(actor, attemptId)
  const missed = result?.items.filter(({ isCorrect }) => !isCorrect) ?? []
  return [
    ...new Map(missed.map(({ lesson, section }) => [`${lesson}#${section}`, { lesson, section }])).values(),
  ]
}
