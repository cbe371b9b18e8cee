import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { BoardTable } from '@/components/board/board-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import type { CourseManifest } from '@/domain/content/manifest'
import { WAIT_DAYS } from '@/domain/gauge/cells'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import { catalogue } from '@/server/courses/catalogue'
import { coursesWithForms } from '@/server/courses/course-forms'
import { type GaugeUnit, gaugeFigures } from '@/server/gauge/gauge-figures'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../page-lang'
import { gaugeAddress, one } from '../boards/address'
import { gaugeColumns, gaugeFinding, gaugeLines } from './show-figures'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('gauge_board.title') }
}

/** What whole groups recognised before and after courses; of nobody, and of no group under ten. */
export default async function BeforeAfterPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const unitId = one((await searchParams).unit)
  const actor = await requireActor(lang, gaugeAddress(lang, unitId))
  const units = await gaugeFigures(actor, unitId)
  if (units.length === 0) notFound()
  const [all, asking] = await Promise.all([catalogue(), coursesWithForms()])
  const courses = all.filter(({ id }) => asking.has(id) || units.some(({ figures }) => figures.has(id)))
  const t = translator(lang)
  const asked = units.filter(({ place }) => place === 'unit')
  return (
    <div className="grid gap-5">
      <PageHeader
        over={asked.length === 1 ? asked[0]?.name : t('gauge_board.own')}
        title={t('gauge_board.title')}
      />
      <p className="max-w-3xl text-ink-2">{t('gauge_board.lead')}</p>
      {courses.length === 0 && (
        <EmptyState title={t('gauge_board.none')}>
          <p>{t('gauge_board.none_next')}</p>
        </EmptyState>
      )}
      {courses.map((course) => (
        <CourseFigures key={course.id} course={course} units={units} lang={lang} />
      ))}
      {courses.length > 0 && (
        <Card className="grid gap-2">
          <h2 className="text-base">{t('gauge_board.how_title')}</h2>
          <p>{t('gauge_board.how_interval')}</p>
          <p>{t('gauge_board.how_cells')}</p>
          <p>{t('gauge_board.how_wait', { days: WAIT_DAYS })}</p>
        </Card>
      )}
      <Link
        href={`/${lang}/manage/boards${unitId ? `?unit=${unitId}` : ''}`}
        className="no-print inline-flex min-h-11 items-center justify-self-start font-semibold"
      >
        {t('gauge_board.to_board')}
      </Link>
    </div>
  )
}

type FiguresProps = { course: CourseManifest; units: readonly GaugeUnit[]; lang: Lang }

function CourseFigures({ course, units, lang }: FiguresProps) {
  const t = translator(lang)
  const whole = units.filter(({ place }) => place === 'unit')
  const figure = whole.length === 1 ? whole[0]?.figures.get(course.id) : undefined
  const isAnyShown = units.some(({ figures }) => figures.has(course.id))
  const href = (unit: GaugeUnit) => (units.length > 1 ? gaugeAddress(lang, unit.id) : undefined)
  return (
    <section className="@container grid gap-3" aria-labelledby={`course-${course.id}`}>
      <h2 id={`course-${course.id}`} className="text-xl">
        {course.title[lang]}
      </h2>
      {figure && gaugeFinding(figure, lang).map((line) => <p key={line}>{line}</p>)}
      {!isAnyShown && <p>{t('gauge_board.nobody')}</p>}
      {isAnyShown && (
        <Card className="px-3.5 py-2 cards:rounded-none cards:bg-transparent cards:p-0 cards:shadow-none">
          <BoardTable
            caption={t('gauge_board.caption', { course: course.title[lang] })}
            columns={gaugeColumns(t)}
            lines={gaugeLines(units, course.id, lang, (unit) =>
              unit.place === 'part' ? href(unit) : undefined,
            )}
          />
        </Card>
      )}
    </section>
  )
}
