import type { AskedEvidence } from '@/domain/enrolment/evidence'
import type { Lang } from '@/domain/lang/lang'
import { searchText } from '@/domain/text/search-text'
import { type Day, dayIn } from '@/domain/time/calendar'
import { showClock, showDay, showTime } from '@/domain/time/show-time'
import { type MessageKey, translator } from '@/messages/translate'
import { clock } from '@/server/platform/clock'
import { institutionZone } from '@/server/platform/institution'

type Target = { name: string; nameEn: string; evidence: AskedEvidence; dueOn: Day }
type Unit = { name: string }

/** A name as part of a file's: "Khoa Điện" gives khoa-dien. */
const fileWord = (name: string): string =>
  searchText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')

const nameOf = ({ name, nameEn }: Target, lang: Lang): string => (lang === 'en' ? nameEn : name)

/** The name of a file says what it holds: which list, of which unit, for which target, read when. */
export async function exportName(list: MessageKey, target: Target, unit: Unit, lang: Lang): Promise<string> {
  const [now, zone] = [clock.now(), await institutionZone()]
  const time = showClock(now, zone).slice(0, 5).replace(':', 'h')
  const words = [fileWord(unit.name), fileWord(nameOf(target, lang))].filter(Boolean)
  return [translator(lang)(list), ...words, dayIn(now, zone), time].join('_')
}

/** The same above the list itself, in words. */
export async function aboutExport(target: Target, unit: Unit, lang: Lang): Promise<[string, string][]> {
  const t = translator(lang)
  return [
    [t('export.about_target'), nameOf(target, lang)],
    [t('export.about_counts'), t(`target.evidence.${target.evidence}`)],
    [t('export.due'), showDay(target.dueOn, lang)],
    [t('export.about_unit'), unit.name],
    [t('export.about_at'), showTime(clock.now(), lang, await institutionZone())],
  ]
}
