import type { ReactNode } from 'react'
import type { CalloutKind } from '@/domain/content/components'
import type { Exercise as ExerciseData } from '@/domain/content/exercise'
import type { ShownEntry } from '@/domain/content/shown'
import type { Task as TaskData } from '@/domain/content/task'
import { inLang } from '@/domain/lang/in-lang'
import type { Lang } from '@/domain/lang/lang'
import type { ExercisePlace } from '../course/exercise-form'
import type { BodyTexts, ShownLaw } from '../course/texts'
import { ShownFigure } from '../shown/shown-figure'
import type { ShownWords } from '../shown/words'
import { Callout } from './callout'
import { elements } from './elements'
import { Exercise } from './exercise'
import { Drawing } from './drawing'
import { Fold } from './fold'
import { LawMark } from './law-mark'
import { Section } from './section'
import { Steps } from './steps'
import { Task } from './task'

export type LessonContext = {
  lang: Lang
  place: ExercisePlace
  texts: BodyTexts
  words: ShownWords
  exercises: readonly ExerciseData[]
  showLaw: (id: string, art: string) => ShownLaw | null
  drawings: Readonly<Record<string, string>>
  shown: readonly ShownEntry[]
  tasks: readonly TaskData[]
}

/**
 * What is given when the text is compiled: the word before and the sign behind the citation, its place among
 * neighbours.
 */
type LawProps = {
  id: string
  art: string
  past?: boolean
  named?: boolean
  word?: string
  then?: string
  run?: 'first' | 'middle' | 'last'
}

/** The closed list of what a lesson's text may use. */
export function lessonComponents({
  lang,
  place,
  texts,
  words,
  exercises,
  showLaw,
  drawings,
  shown,
  tasks,
}: LessonContext) {
  const recalls = exercises.filter(({ kind }) => kind === 'recall').map(({ id }) => id)
  const exercise = ({ id }: { id: string }) => {
    const found = exercises.find((one) => one.id === id)
    const recall = texts.question.replace('{n}', String(recalls.indexOf(id) + 1))
    const asked = { ...texts.exercise, kinds: { ...texts.exercise.kinds, recall } }
    return found ? <Exercise exercise={found} lang={lang} place={place} texts={asked} words={words} /> : null
  }
  return {
    ...elements,
    Section,
    Steps,
    Fold,
    Recall: exercise,
    Choice: exercise,
    Case: exercise,
    Callout: ({ kind, title, children }: { kind: CalloutKind; title?: string; children?: ReactNode }) => (
      <Callout kind={kind} title={title ?? texts.callout[kind]}>
        {children}
      </Callout>
    ),
    Law({ id, art, past, named, ...joined }: LawProps) {
      const law = showLaw(id, art)
      // A citation nobody knows is printed as it is written.
      if (!law) return `${joined.word ?? ''} ${id}, ${art}${joined.then ?? ''}`
      return <LawMark law={law} isPast={past} isNamed={named} {...joined} texts={texts.law} />
    },
    Shown({ id }: { id: string }) {
      const found = shown.find((one) => one.id === id)
      return found ? (
        <div className="my-7">
          <ShownFigure shown={inLang(found.show, lang)} words={words} />
        </div>
      ) : null
    },
    Task({ id }: { id: string }) {
      const found = tasks.find((one) => one.id === id)
      return found ? <Task task={found} lang={lang} place={place} texts={texts.task} words={words} /> : null
    },
    Figure({ src, alt, caption }: { src: string; alt: string; caption?: string }) {
      const svg = drawings[src]
      return svg ? <Drawing svg={svg} alt={alt} caption={caption} /> : null
    },
  }
}
