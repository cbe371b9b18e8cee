import type { Translate } from '@/messages/translate'
import type { ImportPreview } from '@/server/people/preview-import'

/** What has to be confirmed on its own before a preview is applied, in words with its numbers. */
export function confirmTexts(
  t: Translate,
  { counts, confirms }: ImportPreview,
): { name: string; label: string }[] {
  const say = (
    parts: readonly [
      key: 'new_classes' | 'new_units' | 'moved_classes' | 'rights_given' | 'rights_ended',
      n: number,
    ][],
  ) =>
    t('import.confirm.what', {
      what: parts
        .filter(([, n]) => n > 0)
        .map(([key, n]) => t(`import.confirm.${key}`, { n }))
        .join(', '),
    })
  const units = say([
    ['new_classes', counts.newClasses],
    ['new_units', counts.newUnits],
    ['moved_classes', counts.movedClasses],
  ])
  const rights = say([
    ['rights_given', counts.rightsGiven],
    ['rights_ended', counts.rightsEnded],
  ])
  return [
    ...(confirms.units ? [{ name: 'confirmUnits', label: units }] : []),
    ...(confirms.rights ? [{ name: 'confirmRights', label: rights }] : []),
  ]
}
