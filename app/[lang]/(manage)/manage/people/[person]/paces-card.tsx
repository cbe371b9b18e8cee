import { Card } from '@/components/ui/card'
import type { Lang } from '@/domain/lang/lang'
import type { Translate } from '@/messages/translate'
import type { PaceOfPass } from '@/server/attempts/pass-paces'
import { courseTitles } from '@/server/courses/catalogue'
import { PassPaceNote } from './pass-pace-note'

type Props = { t: Translate; lang: Lang; paces: ReadonlyMap<string, PaceOfPass> }

/** Passes that came faster than reading, for who may not decide about them. */
export async function PacesCard({ t, lang, paces }: Props) {
  if (paces.size === 0) return null
  const titles = await courseTitles(lang)
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg">{t('people.pace_heading')}</h2>
      <ul className="grid gap-3">
        {[...paces].map(([runId, { courseId, ...pace }]) => (
          <li key={runId} className="grid gap-2">
            <p className="font-semibold">{titles.get(courseId) ?? courseId}</p>
            <PassPaceNote t={t} pace={pace} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
