import { z } from 'zod'

/**
 * What letters there are. The first two hold a link that sets a password, the others tell of an annulled
 * pass.
 */
export const LetterKind = z.enum(['activate', 'reset', 'annulled', 'restored'])
export type LetterKind = z.infer<typeof LetterKind>
