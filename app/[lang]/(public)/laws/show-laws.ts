import type { LawEntryProps } from '@/components/course/law-entry'
import { articleName, type Law, type LawState, lawAnchor, lawStateOn } from '@/domain/content/law'
import type { CourseManifest } from '@/domain/content/manifest'
import { lessonPath } from '@/domain/content/paths'
import type { Lang } from '@/domain/lang/lang'
import { showDay } from '@/domain/time/show-time'
import { checkedTexts } from '@/messages/course-texts'
import { translator } from '@/messages/translate'

export type LawGroup = { state: LawState; title: string; laws: LawEntryProps[] }

/**
 * The registry by state: what applies first. The page is made once and read for months, so the state is that
 * of the day on which someone last checked the document. Internal courses are not named as citing.
 */
export function lawGroups(laws: readonly Law[], courses: readonly CourseManifest[], lang: Lang): LawGroup[] {
  const t = translator(lang)
  const collator = new Intl.Collator(lang)
  const states: LawState[] = ['in_force', 'not_yet', 'ended']
  return states
    .map((state) => ({
      state,
      title: t(`laws.${state}`),
      laws: laws
        .filter((law) => lawStateOn(law, law.lastChecked) === state)
        .map((law) => showEntry(law, courses, lang))
        .sort((a, b) => collator.compare(a.name, b.name)),
    }))
    .filter((group) => group.laws.length > 0)
}

function showEntry(law: Law, courses: readonly CourseManifest[], lang: Lang): LawEntryProps {
  const t = translator(lang)
  const { from, to } = law.inForce
  const articles = Object.entries(law.articles).sort(([a], [b]) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  return {
    anchor: lawAnchor(law.id),
    name: law.short[lang],
    number:
      law.kind === 'constitution' ? t('laws.kind_constitution') : `${t(`laws.kind_${law.kind}`)} ${law.id}`,
    title: law.title[lang],
    facts: [
      t('laws.issued', { day: showDay(law.issued, lang) }),
      to
        ? t('law.until', { from: showDay(from, lang), to: showDay(to, lang) })
        : t('law.from', { from: showDay(from, lang) }),
      ...(law.replaces.length ? [t('laws.replaces', { list: law.replaces.join(', ') })] : []),
    ],
    checked: {
      text: t('law.checked', { day: showDay(law.lastChecked, lang) }),
      day: law.lastChecked,
      searched: law.searched && t('law.searched', { what: law.searched[lang] }),
      texts: checkedTexts(t),
    },
    known: t(`law.${law.verified}`),
    isRead: law.verified === 'text',
    address: law.address ? { href: law.address, label: t('law.source') } : undefined,
    articlesLabel: t('laws.articles', { n: articles.length }),
    articles: articles.map(([art, { verified, ...says }]) => ({
      art,
      name: articleName(art, lang),
      says: says[lang],
      known: verified && verified !== law.verified ? t(`law.${verified}`) : undefined,
    })),
    citedLabel: `${t('laws.cited_by')}:`,
    cited: courses
      .filter(({ visibility }) => visibility === 'public')
      .flatMap((course) =>
        course.lessons
          .filter(({ cites }) => cites.some(({ id }) => id === law.id))
          .map((lesson) => ({ title: lesson.title[lang], href: lessonPath(lang, course, lesson.id) })),
      ),
  }
}
