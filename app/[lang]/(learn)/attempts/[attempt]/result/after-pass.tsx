import { ButtonLink } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import type { Lang } from '@/domain/lang/lang'
import type { NextCourse } from '@/domain/progress/next-course'
import type { Translate } from '@/messages/translate'

type Props = { serial: string | null; next: NextCourse | null; lang: Lang; t: Translate }

/** A pass leads on: to the next course while one is left, else to the certificate. */
export function AfterPass({ serial, next, lang, t }: Props) {
  return (
    <div className="flex flex-wrap gap-2.5">
      {next && (
        <ButtonLink href={next.href[lang]} prefetch={false}>
          {t('result.next_course', { course: next.title[lang] })}
          <Icon name="arrow" className="shrink-0" />
        </ButtonLink>
      )}
      {serial && (
        <a href={`/api/v1/certificates/${serial}`} className={buttonLook(next ? 'quiet' : 'next')}>
          <Icon name="download" className="shrink-0" />
          {t('result.certificate')}
        </a>
      )}
      <ButtonLink href={`/${lang}/home`} variant="quiet">
        {t('result.home')}
      </ButtonLink>
    </div>
  )
}
