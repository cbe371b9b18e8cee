import { describe, expect, it } from 'vitest'
import { checkOwnCues, cueFaults } from './check-cues'
import { cueReport } from './cue-report'

type Option = { text: string; correct: boolean }

const item = (file: string, id: string, options: Option[]) => ({
  file,
  lines: {},
  value: {
    id,
    kind: 'scenario' as const,
    lesson: 'one',
    section: 'one',
    stem: { vi: 'Hỏi gì?', en: 'What?' },
    options: options.map(({ text, correct }, i) => ({
      id: 'abcd'.charAt(i),
      correct,
      text: { vi: text, en: text },
      why: { vi: 'x', en: 'x' },
    })),
  },
})

/** A bank of `count` items whose right options all say `mark`, at turning places. */
const bank = (id: string, count: number, mark: string) => ({
  id,
  questions: Array.from({ length: count }, (_, n) => {
    const texts = ['việc một', 'việc hai', 'việc ba'].map((text, i) =>
      i === n % 3 ? { text: `${mark} ${text}`, correct: true } : { text: `làm ${text}`, correct: false },
    )
    return item(`${id}.yaml`, `${id}-${n}`, texts)
  }),
})

/** What a course needs besides its bank, which nobody here reads. */
const course = {
  file: 'course.yaml',
  lines: {},
  value: {
    order: 1,
    visibility: 'public' as const,
    title: { vi: 'Khóa', en: 'Course' },
    summary: { vi: 'Khóa', en: 'Course' },
    quiz: { draw: 10, passPercent: 80, retakeMinutes: 10 },
  },
  lessons: [],
  hasBrokenQuestions: false,
  forms: { a: [], b: [] },
  hasBrokenForms: false,
}

describe('the report on cues', () => {
  it('finds every answer of a bank that words what is right as the other courses do', () => {
    const report = cueReport([bank('a', 50, 'hỏi'), bank('b', 50, 'hỏi')])
    expect(report.all.vi).toMatchObject({ items: 100, chance: 33.3, learned: 100 })
    expect(cueFaults(report).map(({ code }) => code)).toContain('cue-learned')
  })

  it('finds nothing above chance where right and wrong are worded alike', () => {
    const report = cueReport([bank('a', 12, 'làm'), bank('b', 12, 'làm')])
    expect(report.all.vi.learned).toBeCloseTo(33.3, 0)
    expect(cueFaults(report)).toEqual([])
  })

  it('judges all banks together from a hundred items on: fewer are chance', () => {
    const few = cueReport([bank('a', 49, 'hỏi'), bank('b', 50, 'hỏi')])
    expect(few.all.vi.learned).toBe(100)
    expect(cueFaults(few).map(({ code }) => code)).not.toContain('cue-learned')
  })

  it('judges a school’s own bank by itself from thirty items on: good ones beside it hide nothing', () => {
    const others = [bank('a', 200, 'làm'), bank('b', 12, 'hỏi')]
    const own = (count: number) =>
      checkOwnCues(
        { ...course, ...bank('c', count, 'hỏi') },
        others.map((other) => ({ ...course, ...other })),
      )
    expect(cueFaults(cueReport([...others, bank('c', 30, 'hỏi')])).map(({ code }) => code)).not.toContain(
      'cue-learned',
    )
    expect(own(30)).toContainEqual(
      expect.objectContaining({ code: 'cue-learned', file: 'content/courses/c/questions' }),
    )
    expect(own(29).map(({ code }) => code)).not.toContain('cue-learned')
  })

  it('counts by file how often the right option alone is the longest or the shortest', () => {
    const [file] = cueReport([bank('a', 6, 'rất lâu dài')]).files
    expect(file).toEqual({
      file: 'a.yaml',
      items: 6,
      vi: { longest: 100, shortest: 0 },
      en: { longest: 100, shortest: 0 },
    })
    const faults = cueFaults(cueReport([bank('a', 6, 'rất lâu dài')]))
    expect(faults.filter(({ code }) => code === 'cue-longest').map(({ file }) => file)).toEqual([
      'a.yaml',
      'a.yaml',
    ])
  })

  it('is nothing for no banks', () => {
    expect(cueReport([]).all.vi).toEqual({ items: 0, chance: 0, rules: 0, learned: 0 })
  })
})
