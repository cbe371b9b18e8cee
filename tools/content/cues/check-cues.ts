import type { Fault } from '@/domain/content/fault'
import { bankFolder } from '@/domain/content/lay-bank'
import type { SourceCourse } from '@/domain/content/source'
import { langs } from '@/domain/lang/lang'
import { type CueReport, cueReport } from './cue-report'

/**
 * Points above chance that a bank may give away: by rules, and to a reader who learned from the other banks.
 */
export const RULES_ABOVE_CHANCE = 9
export const LEARNED_ABOVE_CHANCE = 15
/** In at most this many percent of a file's items the right option alone is the longest, or the shortest. */
export const MOST_BY_LENGTH = 45
/** Below so many items the share of all banks together is chance; of one that must stand by itself. */
const FEWEST_OF_ALL = 100
const FEWEST_OF_ONE = 30
/** A file with fewer items says nothing about lengths. */
const FEWEST = 5

/** A bank must not be passed by reading options alone (docs/authoring.md). */
export const checkCues = (courses: readonly SourceCourse[]): Fault[] => cueFaults(cueReport(courses))

/** A school's own bank must hold by itself: beside the public ones it would hide among them. */
export const checkOwnCues = (bank: SourceCourse, others: readonly SourceCourse[]): Fault[] =>
  cueFaults(cueReport([...others, bank], [bank]), bankFolder(bank.id), FEWEST_OF_ONE)

export function cueFaults(
  { all, files }: CueReport,
  place = 'content/courses',
  fewest = FEWEST_OF_ALL,
): Fault[] {
  const wholes = langs.flatMap((lang) => {
    if (all[lang].items < fewest) return []
    const { chance, rules, learned } = all[lang]
    return [
      rules > chance + RULES_ABOVE_CHANCE
        ? [
            fault(
              place,
              'cue-rules',
              `a fixed rule finds ${rules} % of the answers from the options alone (${lang}); chance is ${chance} %, at most ${RULES_ABOVE_CHANCE} more are allowed`,
              'Give reasons in all options or in none; take excuses and absolutes out of wrong options.',
            ),
          ]
        : [],
      learned > chance + LEARNED_ABOVE_CHANCE
        ? [
            fault(
              place,
              'cue-learned',
              `who learned from the other courses how right options are worded finds ${learned} % of the answers (${lang}); chance is ${chance} %, at most ${LEARNED_ABOVE_CHANCE} more are allowed`,
              'Word right and wrong options alike; npm run content:cues tells which banks give most away.',
            ),
          ]
        : [],
    ].flat()
  })
  const lengths = files
    .filter(({ items }) => items >= FEWEST)
    .flatMap(({ file, ...shares }) =>
      langs.flatMap((lang) =>
        (['longest', 'shortest'] as const)
          .filter((name) => shares[lang][name] > MOST_BY_LENGTH)
          .map((name) =>
            fault(
              file,
              `cue-${name}`,
              `the right option alone is the ${name} in ${shares[lang][name]} % of the items (${lang}); at most ${MOST_BY_LENGTH} % are allowed`,
              'Make the options of an item equally long.',
            ),
          ),
      ),
    )
  return [...wholes, ...lengths]
}

export const fault = (file: string, code: string, message: string, mend: string): Fault => ({
  file,
  line: 1,
  code,
  message,
  mend,
})
