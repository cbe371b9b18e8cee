import { Exercise } from '@/components/mdx/exercise'
import { Icon } from '@/components/ui/icon'
import type { Question } from '@/domain/content/exercise'
import type { CourseManifest } from '@/domain/content/manifest'
import { lessonPath } from '@/domain/content/paths'
import type { Lang } from '@/domain/lang/lang'
import { asExercise } from '@/domain/quiz/practice'
import { bodyTexts } from '@/messages/course-texts'
import { shownWords } from '@/messages/shown-words'
import { translator } from '@/messages/translate'

type Props = {
  lang: Lang
  course: CourseManifest
  /** Where on the practice pages it is asked: a browser without scripts comes back there. */
  place: Record<string, string>
  question: Question
}

/** A question of the public bank as lessons ask theirs, with the way to where it is taught. */
export function PracticeQuestion({ lang, course, place, question }: Props) {
  const t = translator(lang)
  const { lesson, section } = question
  const title = course.lessons.find(({ id }) => id === lesson)?.title[lang]
  return (
    <Exercise
      exercise={asExercise(question)}
      lang={lang}
      place={{ lang, course: course.id, lesson, signInHref: '', practice: place }}
      texts={bodyTexts(t).exercise}
      words={shownWords(t, lang)}
      foot={
        title && (
          <a
            href={lessonPath(lang, course, lesson, section)}
            className="inline-flex min-h-11 items-center gap-1.5 text-sm font-semibold"
          >
            <Icon name="book" className="shrink-0" />
            <span>{t('practice.taught', { lesson: title })}</span>
          </a>
        )
      }
    />
  )
}
