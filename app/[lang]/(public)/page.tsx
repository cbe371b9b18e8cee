import { CourseCard } from '@/components/course/course-card'
import { Promises } from '@/components/course/promises'
import { SchoolName } from '@/components/shell/school-line'
import { SiteFrame } from '@/components/shell/site-frame'
import { buttonLook } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import { frameTexts } from '@/messages/shell-texts'
import { translator } from '@/messages/translate'
import { pageLang } from '../page-lang'
import { publicCourseCards } from '../show-catalogue'

type Props = { params: Promise<{ lang: string }> }

export default async function LandingPage({ params }: Props) {
  const lang = pageLang((await params).lang)
  const t = translator(lang)
  return (
    <SiteFrame lang={lang} path="" texts={frameTexts(t)}>
      <section className="grid gap-4 pb-6 sm:py-10">
        <SchoolName lang={lang} />
        <h1 className="max-w-2xl text-front leading-tight sm:text-[2.75rem]">{t('landing.title')}</h1>
        <p className="max-w-2xl text-lg leading-relaxed text-ink-2">{t('landing.lead')}</p>
        <p className="mt-2 flex flex-wrap gap-3">
          {/* Home asks for a sign-in when there is none: the same button is true for everybody. */}
          <a href={`/${lang}/home`} className={buttonLook('next', 'max-sm:w-full')}>
            {t('landing.start')}
            <Icon name="arrow" />
          </a>
          <a href={`/${lang}/courses`} className={buttonLook('quiet', 'max-sm:w-full')}>
            {t('landing.browse')}
          </a>
        </p>
      </section>
      <section aria-label={t('landing.courses')}>
        <ul className="grid gap-4 lg:grid-cols-3">
          {publicCourseCards(lang).map((card) => (
            <CourseCard key={card.href} {...card} />
          ))}
        </ul>
      </section>
      <Promises
        title={t('landing.promise')}
        items={[
          { icon: 'law', title: t('landing.cited'), text: t('landing.cited_text') },
          { icon: 'target', title: t('landing.practice'), text: t('landing.practice_text') },
          {
            icon: 'person',
            title: t('landing.private'),
            text: t('landing.private_text'),
            link: { href: `/${lang}/privacy`, label: t('landing.private_link') },
          },
        ]}
      />
    </SiteFrame>
  )
}
