import type { TargetFormTexts, TargetValues } from '@/components/manage/target-form'
import type { CourseManifest } from '@/domain/content/manifest'
import type { Lang } from '@/domain/lang/lang'
import { MemberKind } from '@/domain/people/member-kind'
import { CountedEvidence } from '@/domain/targets/target-rule'
import { readRuleForm, readTargetForm, targetFields } from '@/domain/targets/read-rule-form'
import { seenRule } from '@/domain/targets/seen-rule'
import { type Day, addDays } from '@/domain/time/calendar'
import { translator } from '@/messages/translate'
import { formFields } from '@/messages/form-fields'
import { emptyForm, formState } from '@/domain/forms/form-state'
import type { Actor } from '@/domain/access/actor'
import type { Reason } from '@/messages/refusal'
import type { Outcome } from '@/server/platform/command'
import { previewRule } from '@/server/targets/preview-rule'
import { keptForm } from '@/server/web/form-state'
import type { UnitChoice } from '@/server/units/queries'
import { unitOptions } from '../unit-options'

export type Search = Record<string, string | string[] | undefined>

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

export function formTexts(lang: Lang, isNew: boolean): TargetFormTexts {
  const t = translator(lang)
  return {
    weekdays: weekdays.map((day) => t(`weekday.${day}`)),
    due_past: t('target.due_past'),
    accepts_past: t('target.accepts_past'),
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
    since: t('target.since'),
    since_day: t('target.since_day'),
    test_out: t('target.test_out'),
    preview: t('target.preview'),
    save: t(isNew ? 'target.save' : 'target.save_change'),
  }
}

const sinceChoices = ['start', 'day', 'any'] as const

/** What a rule that stands says of earlier learning, as the form asks it. */
export const sinceOf = (evidenceSince: Day | null, startsOn: Day) => ({
  since: evidenceSince === null ? 'any' : evidenceSince === startsOn ? 'start' : 'day',
  sinceDay: evidenceSince !== null && evidenceSince !== startsOn ? evidenceSince : '',
})

export function formChoices(lang: Lang, units: readonly UnitChoice[], courses: readonly CourseManifest[]) {
  const t = translator(lang)
  return {
    kinds: MemberKind.options.map((kind) => ({ value: kind, label: t(`target.kind.${kind}`) })),
    units: unitOptions(units),
    courses: courses.map(({ id, title }) => ({ value: id, label: title[lang] })),
    evidence: CountedEvidence.options.map((evidence) => ({
      value: evidence,
      label: t(`target.evidence.${evidence}`),
    })),
    testOut: (['yes', 'no'] as const).map((choice) => ({
      value: choice,
      label: t(`target.test_out_choice.${choice}`),
    })),
    since: sinceChoices.map((choice) => ({ value: choice, label: t(`target.since_choice.${choice}`) })),
  }
}

/** True when the address carries a filled-in form: a preview. */
export const isFilled = (search: Search): boolean => search.due !== undefined

const sentText = (value: Search[string]): string | undefined =>
  typeof value === 'string' ? value : undefined

/** What stands in the form: what was sent, to be looked at or refused, else what is likely. */
export function formValues(sent: Search, likely: TargetValues): TargetValues {
  if (Object.keys(sent).length === 0) return likely
  const { name, nameEn, document, startsOn, rule } = readTargetForm(sent)
  return {
    name: name ?? likely.name,
    nameEn: nameEn ?? likely.nameEn,
    document: document ?? likely.document,
    startsOn: startsOn ?? likely.startsOn,
    dueOn: rule.dueOn ?? likely.dueOn,
    unitId: rule.unitId ?? likely.unitId,
    // Boxes that are not ticked are not sent: only a form of the rule can say so.
    kinds: rule.dueOn === undefined ? likely.kinds : rule.memberKinds,
    courseIds: rule.dueOn === undefined ? likely.courseIds : rule.courseIds,
    evidence: rule.evidence ?? likely.evidence,
    since: sentText(sent.since) ?? likely.since,
    sinceDay: sentText(sent.since_day) ?? likely.sinceDay,
    testOut: sentText(sent.test_out) ?? likely.testOut,
  }
}

/** What a target's refusal says here, where less would be known elsewhere. */
export const targetWords = {
  forbidden: 'refusal_at.target.forbidden',
  invalid_input: 'refusal_at.target.invalid_input',
} as const

/**
 * A form of this page that was refused, or whose preview is: what is wrong at each field, and what is said
 * above.
 */
export async function refusedForm(
  search: Search,
  form: string,
  lang: Lang,
  preview?: Outcome<object, Reason> | null,
) {
  const isThis = search.form === form
  const kept =
    preview && !preview.ok
      ? formState({}, preview.issues ?? [], targetFields)
      : isThis
        ? await keptForm(search)
        : emptyForm
  const failed = preview && !preview.ok ? preview.reason : isThis ? search.failed : undefined
  const { field, summary } = formFields(kept, failed, translator(lang), { words: targetWords })
  const look = (name: string) => {
    const { error, autoFocus } = field(name)
    return { error, autoFocus }
  }
  return { values: kept.values, look, summary }
}

/** Whom the rule in a form would ask; null while there is none to look at. */
const previewOf = (actor: Actor, search: Search, targetId?: string) =>
  isFilled(search) ? previewRule(actor, readRuleForm(search), { targetId, startsOn: search.starts }) : null

/**
 * The form of a rule as the page finds it: sent to be looked at, refused when it was to be set, or new. What
 * was refused is looked at anew, so that it can be set from here.
 */
export async function ruleForm(actor: Actor, search: Search, form: string, lang: Lang, targetId?: string) {
  const asked = await previewOf(actor, search, targetId)
  const refused = await refusedForm(search, form, lang, asked)
  const sent = isFilled(search) ? search : refused.values
  const preview = asked ?? (await previewOf(actor, sent, targetId))
  return { ...refused, sent, preview, seen: preview?.ok ? seenRule(sent) : null }
}

/** A first guess for a new target: all learners, the public courses, three months. */
export const likelyTarget = (
  today: Day,
  units: readonly UnitChoice[],
  courses: readonly CourseManifest[],
): TargetValues => ({
  name: '',
  nameEn: '',
  document: '',
  startsOn: today,
  dueOn: addDays(today, 90),
  unitId: units[0]?.id ?? '',
  kinds: ['learner'],
  courseIds: courses.filter(({ visibility }) => visibility === 'public').map(({ id }) => id),
  evidence: 'passed',
  since: 'start',
  sinceDay: '',
  testOut: 'yes',
})
