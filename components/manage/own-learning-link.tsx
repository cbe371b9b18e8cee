import Link from 'next/link'
import type { Lang } from '@/domain/lang/lang'
import { Icon } from '../ui/icon'

type Props = { lang: Lang; label: string; progress: string | null }

/**
 * From what one manages to what one learns, with how far one has come; on a phone the words leave the room to
 * that.
 */
export function OwnLearningLink({ lang, label, progress }: Props) {
  return (
    <Link
      href={`/${lang}/home`}
      className="inline-flex min-h-11 items-center gap-x-2.5 rounded-tile px-3 text-[0.9375rem] text-ink-2 no-underline hover:bg-surface-2 lg:flex-wrap"
    >
      <Icon name="book" className="shrink-0" />
      <span className="whitespace-nowrap max-[30rem]:sr-only">{label}</span>
      {progress && (
        <span className="text-sm whitespace-nowrap tabular-nums lg:basis-full lg:pl-7.5">{` ${progress}`}</span>
      )}
    </Link>
  )
}
