import { z } from 'zod'

/** The last person of a page: lists go on after it, in the order of given name, family name, code. */
export const ListCursor = z.tuple([z.string().max(200), z.string().max(200), z.string().max(64)])
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
