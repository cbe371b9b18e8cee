import { bankFolder } from '@/domain/content/lay-bank'
import { type SetupLine, type SetupState, setupLines } from '@/domain/institution/setup-lines'
import type { Lang } from '@/domain/lang/lang'
import { dayIn } from '@/domain/time/calendar'
import { showDay } from '@/domain/time/show-time'
import type { Translate } from '@/messages/translate'
import type { SchoolBankState } from '@/server/courses/school-banks'
import type { SchoolSetup } from '@/server/operations/setup-facts'

export type ShownLine = {
  key: string
  state: SetupState
  title: string
  text: string
  /** Where it is done, when that is a page. */
  way?: { href: string; label: string }
  /** The first mistakes of a refused bank, as the check says them. */
  faults: string[]
  /** How they are mended. */
  mend?: string
}

type Words = {
  setup: SchoolSetup
  titles: ReadonlyMap<string, string>
  t: Translate
  lang: Lang
  zone: string
}

/** Each line of the checklist in words. */
export const showSetup = (words: Words): ShownLine[] =>
  setupLines(words.setup).map((line) => (line.id === 'bank' ? ofBank(line, words) : ofSchool(line, words)))

const titleOf = {
  address: 'checklist.address',
  mail: 'checklist.mail',
  people: 'checklist.people',
  target: 'checklist.target',
  certificate_words: 'certificate_words.title',
} as const

function ofSchool({ id, state }: Exclude<SetupLine, { id: 'bank' }>, { setup, t, lang }: Words): ShownLine {
  const isDone = state === 'done'
  const { publicUrl: url, members, targets, place, signatoryTitle, signatoryName } = setup
  const line = { key: id, state, title: t(titleOf[id]), faults: [] }
  if (id === 'address')
    return { ...line, text: t(isDone ? 'checklist.address_done' : 'checklist.address_open', { url }) }
  if (id === 'mail')
    return {
      ...line,
      text: t(isDone ? 'checklist.mail_done' : 'checklist.mail_open'),
      way: { href: `/${lang}/manage/outbox`, label: t('rail.outbox') },
    }
  if (id === 'people')
    return {
      ...line,
      text: t(isDone ? 'checklist.people_done' : 'checklist.people_open', { n: members }),
      way: { href: `/${lang}/manage/import`, label: t('rail.import') },
    }
  if (id === 'target')
    return {
      ...line,
      text: t(isDone ? 'checklist.target_done' : 'checklist.target_open', { n: targets }),
      way: { href: `/${lang}/manage/targets`, label: t('rail.targets') },
    }
  return {
    ...line,
    text: isDone
      ? t('checklist.certificate_words_done', { place, title: signatoryTitle, name: signatoryName })
      : t('checklist.certificate_words_open'),
    way: { href: `/${lang}/manage/certificates`, label: t('certificate_words.title') },
  }
}

function ofBank(line: Extract<SetupLine, { id: 'bank' }>, words: Words): ShownLine {
  const { setup, titles, t } = words
  const { courseId, state } = line
  const bank = setup.banks.find((one) => one.courseId === courseId)
  return {
    key: `bank ${courseId}`,
    state,
    title: t('checklist.bank', { course: titles.get(courseId) ?? courseId }),
    text: bankText(courseId, bank, words),
    faults: (bank?.refused?.faults ?? []).map(
      ({ file, line: at, code, message }) => `${file}:${at} ${code}: ${message}`,
    ),
    mend: bank?.refused ? t('checklist.bank_check', { data: setup.dataDir }) : undefined,
  }
}

function bankText(
  courseId: string,
  bank: SchoolBankState | undefined,
  { setup, t, lang, zone }: Words,
): string {
  const inForce = bank?.inForce && {
    n: bank.inForce.questions,
    day: showDay(dayIn(bank.inForce.since, zone), lang),
  }
  const mistakes = bank?.refused?.mistakes
  if (mistakes)
    return inForce
      ? t('checklist.bank_refused_kept', { mistakes, ...inForce })
      : t('checklist.bank_refused', { mistakes })
  return inForce
    ? t('checklist.bank_done', inForce)
    : t('checklist.bank_open', { folder: `${setup.dataDir}/${bankFolder(courseId)}` })
}
