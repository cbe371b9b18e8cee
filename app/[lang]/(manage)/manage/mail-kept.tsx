import { Notice } from '@/components/ui/notice'
import type { Translate } from '@/messages/translate'

type Props = { t: Translate; isSending: boolean }

/** Tells whoever may invite that letters are kept, and who can hand them out. */
export const MailKept = ({ t, isSending }: Props) =>
  isSending ? null : (
    <Notice tone="wait" title={t('letter.kept_title')}>
      <p>{t('letter.kept_note')}</p>
    </Notice>
  )
