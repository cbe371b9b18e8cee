import type { PersonActor } from '@/domain/access/actor'
import type { Lang } from '@/domain/lang/lang'
import type { Form } from '@/messages/form-fields'
import { translator } from '@/messages/translate'
import { passPaces } from '@/server/attempts/pass-paces'
import { passesOf } from '@/server/attempts/passes'
import { certificatesOf } from '@/server/certificates/queries'
import { printingOf } from '@/server/certificates/waiting'
import { institutionZone } from '@/server/platform/institution'
import { findRoot } from '@/server/units/queries'
import { isSendingMail } from '@/server/mail/is-sending'
import { CertificatesCard } from './certificates-card'
import { PacesCard } from './paces-card'
import { PassesCard } from './passes-card'

type Props = {
  actor: PersonActor
  personId: string
  lang: Lang
  back: string
  refused: (name: string) => Form
}

/**
 * Passes and certificates, for who may decide about them; who looks after the person sees only which passes
 * came faster than reading.
 */
export async function Decisions({ actor, personId, lang, back, refused }: Props) {
  const rootPath = (await findRoot())?.path ?? '/'
  const [passes, paces, certificates, printing, zone] = await Promise.all([
    passesOf(actor, personId, rootPath),
    passPaces(actor, personId, rootPath),
    certificatesOf(actor, personId, rootPath),
    printingOf(actor, personId, rootPath),
    institutionZone(),
  ])
  const t = translator(lang)
  if (!printing) return <PacesCard t={t} lang={lang} paces={paces} />
  return (
    <>
      <CertificatesCard
        t={t}
        lang={lang}
        personId={personId}
        certificates={certificates}
        back={back}
        refused={refused}
        {...printing}
      />
      <PassesCard
        t={t}
        lang={lang}
        zone={zone}
        personId={personId}
        passes={passes}
        paces={paces}
        isSending={isSendingMail()}
        back={back}
        refused={refused}
      />
    </>
  )
}
