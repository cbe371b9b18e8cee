import { Notice } from '@/components/ui/notice'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import type { Search } from './show-target'

const reasons = [
  'invalid_input',
  'due_before_start',
  'unknown_course',
  'changed_meanwhile',
  'forbidden',
  'not_found',
] as const

/** Says what the form that led here did. */
export function Told({ lang, search: { done, asked, failed } }: { lang: Lang; search: Search }) {
  const t = translator(lang)
  if (done === 'create')
    return <Notice tone="good" title={t('target.done.created', { asked: Number(asked) || 0 })} />
  if (done === 'change') return <Notice tone="good" title={t('target.done.changed')} />
  if (done === 'end') return <Notice tone="good" title={t('target.done.ended')} />
  if (failed === undefined) return null
  return (
    <Notice tone="bad" title={t(`target.failed.${reasons.find((reason) => reason === failed) ?? 'other'}`)} />
  )
}
