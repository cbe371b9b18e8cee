import { z } from 'zod'
import { type Read, readCode, readEmail, readName } from '@/domain/import/read-cell'
import { cleanCell } from '@/domain/import/sheet'
import { isPrintable } from '@/domain/certificate/printable'

const cell = (read: (text: string) => Read<string>) =>
  z
    .string()
    .transform(cleanCell)
    .superRefine((text, context) => {
      const found = read(text)
      if ('fault' in found) context.addIssue({ code: 'custom', message: text ? found.fault : 'missing' })
    })
/** Words that stand on every certificate. */
const line = z
  .string()
  .transform(cleanCell)
  .pipe(z.string().min(2).max(150).refine(isPrintable, 'not_printable'))

/** What the first-run page asks: the school, and who will run it. */
export const SetUp = z.object({
  token: z.string().max(100),
  name: line,
  nameEn: line,
  shortName: z.string().transform(cleanCell).pipe(z.string().min(1).max(20)),
  code: cell(readCode),
  fullName: cell(readName),
  email: cell(readEmail),
  password: z.string().max(1_000),
})
export type SetUp = z.output<typeof SetUp>
