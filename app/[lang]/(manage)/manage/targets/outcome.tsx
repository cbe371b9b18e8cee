import { Notice } from '@/components/ui/notice'
import type { Lang } from '@/domain/lang/lang'
import { readReason, sayReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { type Search, targetWords } from './show-target'

const dones = [
  ['change', 'target.done.changed'],
  ['correct', 'target.done.corrected'],
  ['end', 'target.done.ended'],
  ['delete', 'target.done.deleted'],
] as const
const plainForms = ['end', 'delete'] as const

/** Says what the form that led here did. */
export function Outcome({
  lang,
  search: { done, asked, left, isAnew, failed, form },
}: {
  lang: Lang
  search: Search
}) {
  const t = translator(lang)
  if (done === 'create')
    return (
      <Notice
        tone="good"
        title={t(Number(left) > 0 ? 'target.done.creating' : 'target.done.created', {
          asked: Number(asked) || 0,
        })}
      />
    )
  if (done === 'correct' && isAnew === 'true')
    return <Notice tone="good" title={t('target.done.corrected_anew')} />
  const what = dones.find(([name]) => name === done)
  if (what) return <Notice tone="good" title={t(what[1])} />
  // What a form of fields lacks is said at the form.
  const refused = plainForms.some((name) => name === form) ? readReason(failed) : null
  return refused && <Notice tone="bad" title={sayReason(t, refused, targetWords)} />
}
