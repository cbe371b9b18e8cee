import { z } from 'zod'
import { can } from '@/domain/access/can'
import { ok, rareCommand } from '@/server/platform/command'

const Input = z.object({ targetId: z.uuid(), unitId: z.uuid() }).strict()

/** Leaves on record who took a list of names out of the system, and of which unit. */
export const recordNamesExport = rareCommand({
  name: 'figures.export_names',
  input: Input,
  subject: (tx, { unitId }) => tx.unit.findUnique({ where: { id: unitId }, select: { path: true } }),
  can: (actor, { path }) => can(actor, 'export', path),
  run: async () => ok(null),
  audit: ({ input: { targetId, unitId } }) => ({ subject: `unit:${unitId}`, detail: { targetId } }),
})
