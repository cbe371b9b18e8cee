import type { ComponentProps } from 'react'
import type { CalloutKind } from '@/domain/content/components'
import type { Exercise as ExerciseData } from '@/domain/content/exercise'
import type { Law } from '@/domain/content/law'
import type { Lang } from '@/domain/lang/lang'
import type { Translate } from '@/messages/translate'
import type { ExercisePlace } from '../course/exercise-form'
import { Callout } from './callout'
import { elements } from './elements'
import { Exercise, exerciseTexts } from './exercise'
import { Figure } from './figure'
import { LawChip } from './law-chip'
import { Section } from './section'
import { Steps } from './steps'

export type LessonContext = {
  lang: Lang
  t: Translate
  place: ExercisePlace
  exercises: readonly ExerciseData[]
  laws: readonly Law[]
  figures: Readonly<Record<string, string>>
}

/** The closed list of what a lesson's text may use. */
export function lessonComponents({ lang, t, place, exercises, laws, figures }: LessonContext) {
  const texts = exerciseTexts(t)
  const exercise = ({ id }: { id: string }) => {
    const found = exercises.find((one) => one.id === id)
    return found ? <Exercise exercise={found} lang={lang} place={place} texts={texts} /> : null
  }
  return {
    ...elements,
    Section,
    Steps,
    Recall: exercise,
    Choice: exercise,
    Case: exercise,
    Callout: ({ kind, title, ...rest }: { kind: CalloutKind; title?: string } & Pick<ComponentProps<'div'>, 'children'>) => <Callout kind={kind} title={title ?? t(`callout.${kind}`)} {...rest} />,
    Law({ id, art, past }: { id: string; art: string; past?: boolean }) {
      const law = laws.find((one) => one.id === id)
      return law ? <LawChip law={law} art={art} isPast={past} lang={lang} t={t} /> : `${id}, ${art}`
    },
    Figure({ src, ...rest }: { src: string; alt: string; caption?: string }) {
      const svg = figures[src]
      return svg ? <Figure svg={svg} {...rest} /> : null
    },
  }
}
