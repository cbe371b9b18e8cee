import { z } from 'zod'

/**
 * A calendar day as it is sent, YYYY-MM-DD; the arithmetic is in calendar.ts, which also runs in the browser.
 */
export const Day = z.iso.date('bad_day')
export type Day = z.infer<typeof Day>
