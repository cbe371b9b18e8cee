import type { Translate } from '@/messages/translate'
import type { ImportPreview } from '@/server/imports/import-list'

const unconfirmed = { confirmUnits: 'units_unconfirmed', confirmRights: 'rights_unconfirmed' } as const

/** Whether a list was refused because a box was not ticked; that is said at the box. */
export const isUnconfirmed = (fault: unknown): boolean =>
  Object.values(unconfirmed).some((reason) => reason === fault)

/** What has to be confirmed on its own before a preview is applied, in words with its numbers. */
export function confirmTexts(
  t: Translate,
  { counts, confirms }: Pick<ImportPreview, 'counts' | 'confirms'>,
  search: Record<string, unknown>,
) {
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
  // A list that was read anew is confirmed anew.
  const box = (name: keyof typeof unconfirmed, label: string) => ({
    name,
    label,
    isTicked: isUnconfirmed(search.fault) && search[name] === 'true',
    error: search.fault === unconfirmed[name] ? t(`refusal.${unconfirmed[name]}`) : undefined,
  })
  return [
    ...(confirms.units ? [box('confirmUnits', units)] : []),
    ...(confirms.rights ? [box('confirmRights', rights)] : []),
  ]
}
