import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { translator } from '@/messages/translate'
import { previewGrant } from '@/server/people/preview-grant'
import { requireActor } from '@/server/web/session'
import { grantRefused } from '../../address'
import { pageLang } from '../../../../../page-lang'
import { RoleReach } from '../role-reach'
import { HiddenFields } from '@/components/ui/hidden-fields'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ lang: string; person: string }>; searchParams: Promise<Search> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('people.grant_title') }
}

/** What a role would open to a person, in words and figures; only from here it is given. */
export default async function GrantPage({ params, searchParams }: Props) {
  const { lang: wanted, person: personId } = await params
  const lang = pageLang(wanted)
  const { role: asked, unit: unitId } = await searchParams
  const back = `/${lang}/manage/people/${personId}`
  const actor = await requireActor(lang, back)
  const outcome = await previewGrant(actor, { personId, role: asked, unitId })
  if (!outcome.ok && outcome.reason === 'not_found') notFound()
  if (!outcome.ok) redirect(grantRefused(back, { role: asked, unit: unitId, failed: outcome.reason }))
  const { person, unit, role, over } = outcome.value
  const t = translator(lang)
  const roleName = t(`people.role.${role}`)
  const fields = { lang, back, personId: person.id, role, unitId: unit.id }
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader over={t('people.grant_title')} title={`${person.name} · ${person.code}`} />
      <Card className="grid gap-4">
        <p className="text-lg font-semibold">{t('people.role_in', { role: roleName, unit: unit.name })}</p>
        <RoleReach t={t} role={role} over={over} lead="people.reach.lead" />
        <form method="post" action="/api/v1/people/grant" className="flex flex-wrap items-center gap-3">
          <HiddenFields fields={fields} />
          <Button type="submit">{t('people.grant_do')}</Button>
          <Link href={back} className="inline-flex min-h-11 items-center px-2 font-semibold">
            {t('people.grant_back')}
          </Link>
        </form>
      </Card>
    </div>
  )
}
