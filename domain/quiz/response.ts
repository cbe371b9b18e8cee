import { z } from 'zod'

/**
 * What someone answered to an item. Today every item asks for one option; another kind of item adds its own
 * shape.
 */
export const ItemResponse = z.strictObject({ choice: z.string().regex(/^[a-d]$/) })
export type ItemResponse = z.infer<typeof ItemResponse>

/**
 * An answer as it is sent: as `response`, or with its fields flat, as plain forms send it and pages of the
 * release before do.
 */
export const withResponse = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.preprocess(
    (sent) => {
      if (typeof sent !== 'object' || sent === null || 'response' in sent || !('choice' in sent)) return sent
      const { choice, ...rest } = sent
      return { ...rest, response: { choice } }
    },
    z.object({ ...fields, response: ItemResponse }),
  )
