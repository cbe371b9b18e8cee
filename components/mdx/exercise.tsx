import type { Exercise as ExerciseData } from '@/domain/content/exercise'
import type { Lang } from '@/domain/lang/lang'
import { ExerciseForm, type ExercisePlace, type ExerciseTexts } from '../course/exercise-form'

type Props = { exercise: ExerciseData; lang: Lang; place: ExercisePlace; texts: ExerciseTexts }

/** A question of exercises.yaml in the reader's language. */
export function Exercise({ exercise: { id, kind, situation, stem, options }, lang, place, texts }: Props) {
  const shown = {
    id,
    kind,
    situation: situation?.[lang],
    stem: stem[lang],
    options: options.map((option) => ({
      id: option.id,
      text: option.text[lang],
      why: withoutVerdict(option.why[lang], texts.right),
      isKey: option.correct,
    })),
  }
  return <ExerciseForm exercise={shown} place={place} texts={texts} />
}

/** The form says “Right” itself; an explanation that begins with it would say it twice. */
const withoutVerdict = (why: string, right: string): string =>
  why.startsWith(`${right}. `) ? why.slice(right.length + 2) : why
