import { Notice } from '@/components/ui/notice'
import type { Translate } from '@/messages/translate'

type Props = { t: Translate; isSending: boolean }

/** How the link reaches who asks for it: by e-mail, or by the administrator's hand. */
export const Lead = ({ t, isSending }: Props) => (
  <p>{t(isSending ? 'activate.lead' : 'activate.lead_kept')}</p>
)

export const Asked = ({ t, isSending }: Props) => (
  <Notice tone={isSending ? 'good' : 'wait'} title={t(isSending ? 'activate.sent' : 'activate.kept')}>
    <p>{t(isSending ? 'activate.sent_next' : 'activate.kept_next')}</p>
  </Notice>
)
