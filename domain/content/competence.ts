import { z } from 'zod'
import { Bilingual } from '../lang/lang'
import { Source } from './course-file'
import { Verified } from './law'
import { Slug } from './slug'

/** Something a framework asks for, under its own number; `within` names the domain that it is a part of. */
const Competence = z
  .object({ id: Slug, code: z.string().trim().min(1), within: Slug.optional(), name: Bilingual })
  .strict()
export type Competence = z.infer<typeof Competence>

/**
 * An entry of content/competences.yaml: a framework that lessons are mapped to, where it was read, and how
 * far.
 */
export const Framework = z
  .object({
    id: Slug,
    name: Bilingual,
    verified: Verified,
    read: Bilingual,
    sources: z.array(Source).min(1),
    competences: z.array(Competence).min(1),
  })
  .strict()
export type Framework = z.infer<typeof Framework>

/** What a lesson may name: whatever nothing else stands within. */
export const narrowest = (competences: readonly Competence[]): Competence[] =>
  competences.filter(({ id }) => !competences.some(({ within }) => within === id))
