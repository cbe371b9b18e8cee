import { z } from 'zod'

/**
 * As what someone belongs to a unit. One person may be several: a class monitor is learner and collaborator.
 */
export const MemberKind = z.enum(['learner', 'staff', 'collaborator'])
export type MemberKind = z.infer<typeof MemberKind>
