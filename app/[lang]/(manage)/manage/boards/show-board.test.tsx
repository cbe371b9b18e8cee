import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BoardTable } from '@/components/board/board-table'
import { type AskedEvidence, EnrolmentState } from '@/domain/enrolment/evidence'
import { countFigures } from '@/domain/figures/count'
import { explainRate } from '@/domain/figures/explain-rate'
import type { Day } from '@/domain/time/calendar'
import type { Board } from '@/server/figures/board'
import type { BoardRow } from '@/server/figures/board-rows'
import { curve, curveTable } from './show-curve'
import { finding, headline } from './show-headline'
import { kpi } from './show-kpi'
import { columns, lines } from './show-lines'

const today: Day = '2026-11-24'
const since = new Date('2026-09-05T03:00:00Z')

/** So many people in each state: 1 has not begun, 2 took part, 3 completed, 4 passed, 5 kept. */
const people = (times: number, evidence: AskedEvidence) =>
  countFigures(
    EnrolmentState.options
      .slice(0, 5)
      .map((state, at) => ({ state, dueOn: '2026-12-15', isActivated: true, n: (at + 1) * times })),
    evidence,
    today,
  )

const row = (id: string, times: number, evidence: AskedEvidence): BoardRow => ({
  unit: { id, name: `Khoa ${id}`, code: id, kind: 'faculty' },
  name: `Khoa ${id}`,
  advisers: null,
  isDirect: false,
  figures: people(times, evidence),
  week: times,
  perDay: 1,
  canSeePeople: true,
})

function board(evidence: AskedEvidence): Board {
  const total = people(3, evidence)
  const target = {
    id: 't',
    name: 'Chỉ tiêu',
    nameEn: 'Target',
    document: '',
    cycle: 1,
    startsOn: '2026-09-05' as Day,
    endedAt: null,
    version: 1,
    courseIds: ['law'],
    memberKinds: ['learner' as const],
    evidence,
    dueOn: '2026-12-15' as Day,
    recordedAt: since,
    recountAt: null,
    recountDrift: null,
  }
  return {
    today,
    target,
    targets: [target],
    unit: null,
    above: [],
    settling: null,
    rows: [row('A', 1, evidence), row('B', 2, evidence)],
    sum: { unit: null, figures: total, week: 3, perDay: 2 },
    total,
    week: 3,
    perDay: 2,
    outlook: { kind: 'too_few' },
    curve: [{ day: today, done: total.done, needed: 40 }],
    explanation: explainRate(total, { evidence, version: 1, since }, { countedAt: null, recount: null }),
    officers: null,
    tag: '',
    may: { seePeople: true, export: true, invite: true },
  }
}
const tableOf = (seen: Board): string =>
  renderToStaticMarkup(
    <BoardTable caption="c" columns={columns(seen, 'vi')} lines={lines(seen.rows, seen, 'vi')} />,
  )
const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

// Of 45 people who are asked: 42 took part, 36 completed, 27 passed, 15 kept.
test.each([
  ['took_part', 42, 'tham gia', '93,3 %'],
  ['completed', 36, 'học xong', '80,0 %'],
  ['passed', 27, 'đạt', '60,0 %'],
  ['kept', 15, 'duy trì', '33,3 %'],
] as const)(
  'a board that counts who %s says so in every figure and word',
  (evidence, done, word, percent) => {
    const seen = board(evidence)
    const spaces = (text: string) => text.replaceAll('\u00a0', ' ')
    const figures = kpi(seen, 'vi', 'Asia/Ho_Chi_Minh')
    expect(spaces(figures.percent)).toBe(percent)
    expect(figures.label.toLowerCase()).toContain(word)
    expect(spaces(figures.fraction).toLowerCase()).toContain(`${word}: ${done} / 45`)
    expect(figures.four.map(({ value }) => spaces(value))).toEqual(['93 %', '80 %', '60 %', '33 %'])
    expect(figures.why.lines[0]?.value).toBe(String(done))
    expect(figures.why.lines[1]?.value).toBe('45')

    expect(headline(seen, 'vi')).toContain(`Còn ${45 - done} người chưa ${word}`)
    expect(headline(seen, 'vi')).toContain('cần 2 người mỗi ngày')
    expect(finding(seen, 'vi')).toContain(`thêm 3 người ${word}`)
    expect(spaces(curve(seen, 'vi').texts.alt)).toContain(percent)
    expect(curve(seen, 'vi').texts.alt.toLowerCase()).toContain(word)
    expect(curveTable(seen, 'vi').columns[1]?.toLowerCase()).toContain(word)
    expect(curveTable(seen, 'vi').rows[0]?.[1]).toBe(String(done))

    const words = spaces(wordsOf(tableOf(seen)))
    // Each bar prints its own number, that of the unit and of all of them.
    expect(words.split(percent)).toHaveLength(seen.rows.length + 2)
    for (const part of [`${done / 3}/15`, `${(done * 2) / 3}/30`, `${done}/45`]) expect(words).toContain(part)
  },
)

test('the last line of a board is the sum of its rows; a single row is its own sum', () => {
  const seen = board('passed')
  expect(lines(seen.rows, seen, 'vi').map(({ isSum }) => isSum)).toEqual([false, false, true])
  expect(lines(seen.rows.slice(0, 1), { ...seen, rows: seen.rows.slice(0, 1) }, 'vi')).toHaveLength(1)
  expect(lines(seen.rows.slice(0, 1), seen, 'vi').map(({ isSum }) => isSum)).toEqual([false, true])
})

test('a board of a target younger than a week says so where it tells of the last days', () => {
  const seen = board('passed')
  const begun = (startsOn: Day): Board => ({ ...seen, target: { ...seen.target, startsOn } })
  const week = (of: Board) => columns(of, 'vi').find(({ key }) => key === 'week')?.heading
  expect(week(seen)).toBe('Đạt thêm, 7 ngày qua')
  expect(finding(seen, 'vi')).toContain('7 ngày qua thêm 3 người đạt')
  expect(week(begun('2026-11-22'))).toBe('Đạt thêm, 3 ngày qua')
  expect(finding(begun('2026-11-22'), 'vi')).toContain('3 ngày qua thêm 3 người đạt')
  expect(finding(begun('2026-11-22'), 'en')).toContain('in the last 3 days')
  expect(week(begun(today))).toBe('Đạt thêm, hôm nay')
})
