import type { TargetFormTexts, TargetValues } from '@/components/manage/target-form'
import type { Lang } from '@/domain/lang/lang'
import { MemberKind } from '@/domain/people/member-kind'
import { CountedEvidence } from '@/domain/targets/target-rule'
import { readTargetForm } from '@/domain/targets/read-rule-form'
import { type Day, addDays } from '@/domain/time/calendar'
import { translator } from '@/messages/translate'
import { courses } from '@/server/courses/courses'
import type { UnitChoice } from '@/server/units/queries'
import { unitOptions } from '../unit-options'

export type Search = Record<string, string | string[] | undefined>

export function formTexts(lang: Lang, isNew: boolean): TargetFormTexts {
  const t = translator(lang)
  return {
    name: t('target.name'),
    nameEn: t('target.name_en'),
    document: t('target.document'),
    documentHint: t('target.document_hint'),
    starts: t('target.starts'),
    due: t('target.due_label'),
    who: t('target.who'),
    unit: t('target.unit'),
    courses: t('target.courses'),
    evidence: t('target.evidence_label'),
    preview: t('target.preview'),
    save: t(isNew ? 'target.save' : 'target.save_change'),
  }
}

export function formChoices(lang: Lang, units: readonly UnitChoice[]) {
  const t = translator(lang)
  return {
    kinds: MemberKind.options.map((kind) => ({ value: kind, label: t(`target.kind.${kind}`) })),
    units: unitOptions(units),
    courses: courses().map(({ id, title }) => ({ value: id, label: title[lang] })),
    evidence: CountedEvidence.options.map((evidence) => ({
      value: evidence,
      label: t(`target.evidence.${evidence}`),
    })),
  }
}

/** True when the address carries a filled-in form: a preview, or one that was refused. */
export const isFilled = (search: Search): boolean => search.due !== undefined

/** What stands in the form: what was sent, else what is likely. */
export function formValues(search: Search, likely: TargetValues): TargetValues {
  if (!isFilled(search)) return likely
  const { name, nameEn, document, startsOn, rule } = readTargetForm(search)
  return {
    name: name ?? likely.name,
    nameEn: nameEn ?? likely.nameEn,
    document: document ?? likely.document,
    startsOn: startsOn ?? likely.startsOn,
    dueOn: rule.dueOn ?? likely.dueOn,
    unitId: rule.unitId ?? likely.unitId,
    kinds: rule.memberKinds,
    courseIds: rule.courseIds,
    evidence: rule.evidence ?? likely.evidence,
  }
}

/** A first guess for a new target: all learners, the public courses, three months. */
export const likelyTarget = (today: Day, units: readonly UnitChoice[]): TargetValues => ({
  name: '',
  nameEn: '',
  document: '',
  startsOn: today,
  dueOn: addDays(today, 90),
  unitId: units[0]?.id ?? '',
  kinds: ['learner'],
  courseIds: courses()
    .filter(({ visibility }) => visibility === 'public')
    .map(({ id }) => id),
  evidence: 'passed',
})
