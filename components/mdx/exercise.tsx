import type { ReactNode } from 'react'
import type { Exercise as ExerciseData } from '@/domain/content/exercise'
import { inLang } from '@/domain/lang/in-lang'
import type { Lang } from '@/domain/lang/lang'
import { withoutVerdict } from '../course/without-verdict'
import { ShownFigure } from '../shown/shown-figure'
import type { ShownWords } from '../shown/words'
import { ExerciseForm, type ExercisePlace, type ExerciseTexts } from '../course/exercise-form'

type Props = {
  exercise: ExerciseData
  lang: Lang
  place: ExercisePlace
  texts: ExerciseTexts
  words: ShownWords
  /** What stands beside the button. */
  foot?: ReactNode
}

/** A question of a lesson or of its practice in the reader's language. */
export function Exercise({ exercise, lang, place, texts, words, foot }: Props) {
  const { id, kind, situation, shown, stem, options } = exercise
  const asked = {
    id,
    kind,
    situation: situation?.[lang],
    shown: shown && <ShownFigure shown={inLang(shown, lang)} words={words} />,
    stem: stem[lang],
    options: options.map((option) => ({
      id: option.id,
      text: option.text[lang],
      why: withoutVerdict(option.why[lang], texts.right, texts.wrong),
      isKey: option.correct,
    })),
  }
  return (
    <ExerciseForm exercise={asked} place={place} texts={texts}>
      {foot}
    </ExerciseForm>
  )
}
