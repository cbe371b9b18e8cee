import { z } from 'zod'

/** What letters there are. The first two hold a link that sets a password. */
export const LetterKind = z.enum(['activate', 'reset'])
export type LetterKind = z.infer<typeof LetterKind>
