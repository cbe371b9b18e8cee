import { Card } from '@/components/ui/card'
import type { Lang } from '@/domain/lang/lang'
import { showDay } from '@/domain/time/show-time'
import type { Translate } from '@/messages/translate'
import { courseTitles } from '@/server/courses/catalogue'
import type { TestedOut } from '@/server/people/tested-out'

type Props = { t: Translate; lang: Lang; testedOut: readonly TestedOut[] }

/** Which lessons count as done by six questions: how many of each course, and when. */
export async function TestedOutCard({ t, lang, testedOut }: Props) {
  if (testedOut.length === 0) return null
  const titles = await courseTitles(lang)
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg">{t('people.tested_out')}</h2>
      <ul className="grid gap-1">
        {testedOut.map(({ courseId, lessons, on }) => (
          <li key={`${courseId} ${on}`}>
            <span className="font-semibold">{titles.get(courseId) ?? courseId}</span>{' '}
            {t('people.tested_out_line', { n: lessons, day: showDay(on, lang) })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
