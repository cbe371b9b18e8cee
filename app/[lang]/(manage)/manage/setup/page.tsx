import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { PageHeader } from '@/components/ui/page-header'
import { stillToDo } from '@/domain/institution/setup-lines'
import { translator } from '@/messages/translate'
import { courseTitles } from '@/server/courses/catalogue'
import { schoolSetup } from '@/server/operations/setup-facts'
import { institutionZone } from '@/server/platform/institution'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../page-lang'
import { showSetup } from './show-setup'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('checklist.title') }
}

const tones = { done: 'good', open: 'wait', bad: 'bad' } as const
const states = {
  done: 'checklist.state_done',
  open: 'checklist.state_open',
  bad: 'checklist.state_bad',
} as const

/** What a school should see to before it invites anybody, and how far it is. */
export default async function SetupChecklistPage({ params }: Props) {
  const lang = pageLang((await params).lang)
  const actor = await requireActor(lang, `/${lang}/manage/setup`)
  const setup = await schoolSetup(actor)
  if (!setup.ok) notFound()
  const t = translator(lang)
  const titles = await courseTitles(lang)
  const lines = showSetup({ setup: setup.value, titles, t, lang, zone: await institutionZone() })
  const left = stillToDo(lines)
  return (
    <div className="grid gap-6">
      <PageHeader title={t('checklist.title')} />
      <p className="text-ink-2">{left > 0 ? t('checklist.to_do', { n: left }) : t('checklist.all_done')}</p>
      <ul className="grid gap-4">
        {lines.map(({ key, state, title, text, way, faults, mend }) => (
          <li key={key}>
            <Card className="grid gap-2 wrap-anywhere">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <h2 className="text-lg">{title}</h2>
                <Chip tone={tones[state]}>{t(states[state])}</Chip>
              </div>
              <p>{text}</p>
              {faults.length > 0 && (
                <ul lang="en" className="grid list-disc gap-1 pl-5 text-sm text-ink-2">
                  {faults.map((fault) => (
                    <li key={fault}>{fault}</li>
                  ))}
                </ul>
              )}
              {mend && <p className="text-sm text-ink-2">{mend}</p>}
              {way && (
                <Link href={way.href} className="inline-flex min-h-11 items-center justify-self-start">
                  {way.label}
                </Link>
              )}
            </Card>
          </li>
        ))}
      </ul>
    </div>
  )
}
