import { ResultItemCard } from '@/components/quiz/result-item'
import { ShownFigure } from '@/components/shown/shown-figure'
import type { CourseManifest } from '@/domain/content/manifest'
import { lessonPath } from '@/domain/content/paths'
import { inLang } from '@/domain/lang/in-lang'
import type { Lang } from '@/domain/lang/lang'
import { bodyTexts, showLaw } from '@/messages/course-texts'
import { shownWords } from '@/messages/shown-words'
import type { Translate } from '@/messages/translate'
import type { AnsweredItem } from '@/server/courses/asked-items'
import { findLaw } from '@/server/courses/built-courses'

type Props = { items: AnsweredItem[]; course?: CourseManifest | null; lang: Lang; t: Translate }

/** Each question with why each option is right or wrong, its law, and a link to where it is taught. */
export function AnsweredItems({ items, course, lang, t }: Props) {
  const words = shownWords(t, lang)
  const texts = {
    right: t('result.right'),
    wrong: t('result.wrong'),
    blank: t('result.blank'),
    yours: t('result.yours'),
    key: t('result.key'),
    others: t('result.others'),
    reread: t('result.reread'),
    law: t('result.law'),
  }
  return items.map((item) => (
    <ResultItemCard
      key={item.item}
      number={item.item + 1}
      isCorrect={item.isCorrect}
      situation={item.situation?.[lang]}
      shown={item.shown && <ShownFigure shown={inLang(item.shown, lang)} words={words} />}
      stem={item.stem[lang]}
      options={item.options.map(({ id, text }) => ({
        id,
        text: text[lang],
        why: item.why[id]?.[lang] ?? '',
        isKey: id === item.correct,
        isChosen: id === item.choice,
      }))}
      isBlank={item.choice === null}
      sources={item.study ? [{ label: t('result.study'), text: item.study[lang] }] : []}
      laws={item.law.flatMap(({ id, art }) => {
        const law = findLaw(id)
        return law ? [showLaw(law, art, lang, t)] : []
      })}
      lawTexts={bodyTexts(t).law}
      section={course ? lessonPath(lang, course, item.lesson, item.section) : undefined}
      texts={texts}
    />
  ))
}
