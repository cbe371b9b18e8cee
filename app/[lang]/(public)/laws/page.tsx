import type { Metadata } from 'next'
import { LawEntry } from '@/components/course/law-entry'
import { SiteFrame } from '@/components/shell/site-frame'
import { frameTexts } from '@/messages/shell-texts'
import { translator } from '@/messages/translate'
import { builtCourses, laws } from '@/server/courses/built-courses'
import { pageLang } from '../../page-lang'
import { lawGroups } from './show-laws'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('laws.title') }
}

export default async function LawsPage({ params }: Props) {
  const lang = pageLang((await params).lang)
  const t = translator(lang)
  return (
    <SiteFrame lang={lang} path="/laws" texts={frameTexts(t)}>
      <h1 className="text-title leading-tight sm:text-[2.125rem]">{t('laws.title')}</h1>
      <p className="mt-2 max-w-2xl leading-relaxed">{t('laws.lead')}</p>
      <section aria-labelledby="how" className="mt-5 max-w-2xl text-sm text-ink-2">
        <h2 id="how" className="text-sm font-semibold">
          {t('laws.how_known')}
        </h2>
        <ul className="mt-1 grid list-disc gap-1 pl-5">
          <li>{t('laws.how_text')}</li>
          <li>{t('laws.how_secondary')}</li>
          <li>{t('laws.how_unverified')}</li>
        </ul>
      </section>
      {lawGroups(laws(), builtCourses(), lang).map((group) => (
        <section key={group.state} aria-labelledby={group.state} className="mt-9">
          <h2 id={group.state} className="mb-3 text-xl">
            {group.title}
          </h2>
          <div className="grid gap-4">
            {group.laws.map((law) => (
              <LawEntry key={law.anchor} {...law} />
            ))}
          </div>
        </section>
      ))}
    </SiteFrame>
  )
}
