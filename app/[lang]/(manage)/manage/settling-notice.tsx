import { Notice } from '@/components/ui/notice'
import type { Translate } from '@/messages/translate'
import type { Settling } from '@/server/enrolments/settling-sql'

/** Says that figures are not whole yet, because a job is still settling people; nothing when none is. */
export function SettlingNotice({ t, settling }: { t: Translate; settling: Settling | null }) {
  if (!settling) return null
  const { because, people } = settling
  return (
    <Notice tone="wait" title={t(`board.settling.${because}`, { people })}>
      <p>{t('board.settling.note')}</p>
    </Notice>
  )
}
