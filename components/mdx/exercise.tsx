import type { Exercise as ExerciseData } from '@/domain/content/exercise'
import type { Lang } from '@/domain/lang/lang'
import { withoutVerdict } from '../course/without-verdict'
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
      why: withoutVerdict(option.why[lang], texts.right, texts.wrong),
      isKey: option.correct,
    })),
  }
  return <ExerciseForm exercise={shown} place={place} texts={texts} />
}
