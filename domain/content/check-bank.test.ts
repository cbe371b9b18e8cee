import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKeyLongest } from './check-bank'
import { likeness } from './check-twins'
import { countWords, lessonMinutes } from './minutes'

const option = (id: string, text: string, correct = false) => ({
  id,
  correct,
  text: { vi: text, en: text },
  why: { vi: 'x', en: 'x' },
})

describe('the longest option', () => {
  it('is the key only when it alone is longest', () => {
    expect(isKeyLongest({ options: [option('a', 'long text', true), option('b', 'short')] }, 'vi')).toBe(true)
    expect(isKeyLongest({ options: [option('a', 'equal', true), option('b', 'equal')] }, 'vi')).toBe(false)
  })
})

describe('likeness', () => {
  it('is 1 for the same, 0 for nothing shared, and the same both ways', () => {
    const words = fc.array(fc.string()).map((list) => new Set(list))
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(likeness(a, a)).toBe(1)
        expect(likeness(a, b)).toBe(likeness(b, a))
        if (a.size && b.size && ![...a].some((word) => b.has(word))) expect(likeness(a, b)).toBe(0)
      }),
    )
  })
})

describe('reading time', () => {
  it('counts words, not signs', () => {
    expect(countWords('Đúng – 10 % là “ít”.')).toBe(4)
  })

  it('is slower in English words than in Vietnamese syllables, with half a minute for each exercise', () => {
    const exercises = [1, 2].map((n) => ({
      id: `e${n}`,
      kind: 'recall' as const,
      stem: { vi: 'một hai', en: 'one two' },
      options: [option('a', 'ba', true), option('b', 'bốn')],
    }))
    expect(lessonMinutes(720 - 8, exercises, 'vi')).toBe(4)
    expect(lessonMinutes(720 - 8, exercises, 'en')).toBe(5)
    expect(lessonMinutes(0, [], 'vi')).toBe(1)
  })
})
