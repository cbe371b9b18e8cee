import type { Exercise as ExerciseData } from '@/domain/content/exercise'
import type { Lang } from '@/domain/lang/lang'
import type { Translate } from '@/messages/translate'
import { ExerciseForm, type ExercisePlace, type ExerciseTexts } from '../course/exercise-form'

type Props = { exercise: ExerciseData; lang: Lang; place: ExercisePlace; texts: ExerciseTexts }

/** A question of exercises.yaml in the reader's language. */
export function Exercise({ exercise: { id, kind, situation, stem, options }, lang, place, texts }: Props) {
  const shown = {
    id,
    kind,
    situation: situation?.[lang],
    stem: stem[lang],
    options: options.map((option) => ({ id: option.id, text: option.text[lang], why: option.why[lang], isKey: option.correct })),
  }
  return <ExerciseForm exercise={shown} place={place} texts={texts} />
}

export const exerciseTexts = (t: Translate): ExerciseTexts => ({
  kinds: { recall: t('exercise.recall'), choice: t('exercise.choice'), case: t('exercise.case') },
  answer: t('exercise.answer'),
  again: t('exercise.again'),
  right: t('exercise.right'),
  wrong: t('exercise.wrong'),
  yours: t('exercise.yours'),
  key: t('exercise.key'),
  saving: t('exercise.saving'),
  saved: t('exercise.saved'),
  lessonDone: t('exercise.lesson_done'),
  notSaved: t('exercise.not_saved'),
  sendAgain: t('exercise.send_again'),
  refused: t('exercise.refused'),
  signIn: t('exercise.sign_in'),
  answered: t('exercise.answered'),
})
