import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { LetterKind } from '@/domain/notices/letter-kind'
import type { LetterState } from '@/domain/notices/letter-state'
import { clock } from '@/server/platform/clock'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { findRoot } from '@/server/units/queries'
import { composeLetter } from './compose-letter'

export type Letter = {
  id: string
  kind: LetterKind
  personId: string
  state: LetterState
  tries: number
  error: string
  at: Date
}
export type OpenLetter = Letter & { to: string; subject: string; text: string }

const PAGE = 30
/** As long as the files of the outbox are kept (domain/privacy/retention.ts). */
const DAYS = 30

/**
 * The newest letters that have not been sent, for administrators: kept because there is no mail server,
 * waiting for another try, or given up. `before` is the id of the last one seen, `personId` whose they are
 * when it is one person's.
 */
export async function listLetters(
  actor: Actor,
  before: string | null,
  personId: string | null = null,
): Promise<Outcome<{ items: OpenLetter[]; next: string | null }, 'forbidden'>> {
  const root = await findRoot()
  // The letters hold links that set a password: whoever reads them could become anyone.
  if (!root || !can(actor, 'role.grant', root.path)) return refuse('forbidden')
  const cursor = z.uuid().safeParse(before)
  const person = z.uuid().safeParse(personId)
  if (personId !== null && !person.success) return ok({ items: [], next: null })
  const found = await prisma().notice.findMany({
    where: {
      state: { notIn: ['sent', 'dropped'] },
      createdAt: { gt: new Date(clock.now().getTime() - DAYS * 86_400_000) },
      ...(cursor.success ? { id: { lt: cursor.data } } : {}),
      ...(person.success ? { personId: person.data } : {}),
    },
    include: { person: true },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  const items = await Promise.all(
    page.map(async (notice) => {
      const { to, subject, text } = await composeLetter(prisma(), notice, notice.person)
      return { ...letterOf(notice), to, subject, text }
    }),
  )
  return ok({ items, next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null })
}

/** The newest letters to one person, without what they say; for whoever may send them again. */
export async function lettersTo(personId: string): Promise<Letter[]> {
  const found = await prisma().notice.findMany({
    where: { personId },
    orderBy: { id: 'desc' },
    take: 5,
  })
  return found.map(letterOf)
}

type Row = Omit<Letter, 'at' | 'kind' | 'state'> & { kind: string; state: string; createdAt: Date }
const letterOf = ({ id, kind, personId, state, tries, error, createdAt }: Row): Letter => ({
  id,
  kind: LetterKind.parse(kind),
  personId,
  state: state as LetterState,
  tries,
  error,
  at: createdAt,
})
