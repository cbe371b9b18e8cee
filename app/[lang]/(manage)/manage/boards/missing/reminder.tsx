import { CopyText } from '@/components/board/copy-text'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import type { MissingPage } from '@/server/figures/missing'
import { inviteAddress } from '../../people/address'
import { MailKept } from '../../mail-kept'
import { reminderText, type Site } from './reminder-text'

type Props = {
  lang: Lang
  page: Pick<MissingPage, 'unit' | 'target' | 'counts' | 'today' | 'may'>
  back: string
  site: Site
}

/** What to do about those who are missing: one message for all, and activation links for who cannot begin. */
export function Reminder({ lang, page, back, site }: Props) {
  const { unit, counts, may } = page
  const t = translator(lang)
  return (
    <div className="no-print grid gap-5 lg:grid-cols-[2fr_1fr]">
      <Card className="grid content-start gap-3">
        <h2 className="text-lg">{t('names.remind_title')}</h2>
        <p className="text-sm text-ink-2">{t('names.remind_hint')}</p>
        <CopyText
          label={t('names.remind_label')}
          text={reminderText(page, lang, site)}
          texts={{ copy: t('names.copy'), copied: t('names.copied') }}
        />
      </Card>
      {counts.notActivated > 0 && may.invite && (
        <Card className="grid content-start justify-items-start gap-3">
          <h2 className="text-lg">{t('names.invite_title', { n: counts.notActivated })}</h2>
          <p className="text-sm text-ink-2">{t('names.invite_hint')}</p>
          <MailKept t={t} isSending={site.isSending} />
          <ButtonLink variant="quiet" href={inviteAddress(lang, { unit: unit.id, back })}>
            {t('names.invite_do')}
          </ButtonLink>
        </Card>
      )}
    </div>
  )
}
