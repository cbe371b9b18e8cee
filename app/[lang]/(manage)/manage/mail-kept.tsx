import { Notice } from '@/components/ui/notice'
import type { Translate } from '@/messages/translate'
import { env } from '@/server/platform/env'

/** Whether letters leave the house; without a mail server they are kept. */
export const isSendingMail = (): boolean => env().smtpUrl !== undefined

/** Tells whoever may invite that letters are kept, and who can hand them out. */
export const MailKept = ({ t }: { t: Translate }) =>
  isSendingMail() ? null : (
    <Notice tone="wait" title={t('letter.kept_title')}>
      <p>{t('letter.kept_note')}</p>
    </Notice>
  )
