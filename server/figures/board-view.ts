import { z } from 'zod'

/** What an address names; an id that is none names nothing. */
export const BoardView = z.object({ targetId: z.uuid().optional(), unitId: z.uuid().optional() })
export type BoardView = z.infer<typeof BoardView>
