import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'

/** A board before there is anything to follow. */
export function NoTarget({ lang, maySet }: { lang: Lang; maySet: boolean }) {
  const t = translator(lang)
  return (
    <div className="grid gap-5">
      <PageHeader title={t('board.title')} />
      <EmptyState title={t('board.no_target')}>
        <p>{t('board.no_target_next')}</p>
        {maySet && <ButtonLink href={`/${lang}/manage/targets`}>{t('board.no_target_do')}</ButtonLink>}
      </EmptyState>
    </div>
  )
}
