import { z } from 'zod'
import { can } from '@/domain/access/can'
import { isPrintable } from '@/domain/certificate/printable'
import { cleanCell } from '@/domain/import/sheet'
import { ok, rareCommand } from '@/server/platform/command'
import { findRoot } from '@/server/units/queries'

const line = z.string().transform(cleanCell).pipe(z.string().max(100).refine(isPrintable, 'not_printable'))
const Input = z.object({ place: line, signatoryTitle: line, signatoryName: line })

/** Says where certificates are issued and by whom, from the next one on; an empty line prints nothing. */
export const setCertificateWords = rareCommand<typeof Input, { rootPath: string }, object>({
  name: 'certificate.set-words',
  input: Input,
  async subject(tx) {
    const root = await findRoot(tx)
    return root && { rootPath: root.path }
  },
  can: (actor, { rootPath }) => can(actor, 'certificate.revoke', rootPath),
  async run({ tx, input }) {
    await tx.institution.update({ where: { id: 1 }, data: input })
    return ok({})
  },
  audit: () => ({ subject: 'institution:1' }),
})
