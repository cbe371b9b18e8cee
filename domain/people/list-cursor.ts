import { z } from 'zod'

/** The last person of a page: lists go on after it, in the order of given name, family name, code. */
// PostgreSQL keeps no NUL in text; written as \u0000 it comes through an address unseen.
const text = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((given) => !given.includes('\0'))
export const ListCursor = z.tuple([text(200), text(200), text(64)])
export type ListCursor = z.infer<typeof ListCursor>

export const writeCursor = (cursor: ListCursor): string => JSON.stringify(cursor)

/** A cursor as it came back in an address; anything else starts at the beginning. */
export function readCursor(text: unknown): ListCursor | null {
  if (typeof text !== 'string' || text.length > 600) return null
  try {
    return ListCursor.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
