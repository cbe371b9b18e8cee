import { type Choice, wordsOf } from './choice'

/** Marks of one option: word, pair of words, or measure, to its strength. */
type Marks = Map<string, number>
type Weights = Map<string, number>

const ROUNDS = 120
const STEP = 0.5
/** How strongly a weight is drawn back to nothing: few items must not be learned by heart. */
const DRAW = 0.004

/**
 * How surely a reader who learned from `others` which way right options are worded finds the right one of
 * each of
 * `choices` without reading a question: 1 found, 0 not, between them when several seem equally good. A
 * conditional logit model: the options of one item compete.
 */
export function guessByLearning(choices: readonly Choice[], others: readonly Choice[]): number[] {
  const weights = learn(others)
  return choices.map(({ texts, key }) => {
    const scores = marksOf(texts).map((marks) => score(marks, weights))
    const best = Math.max(...scores)
    const places = scores.flatMap((value, place) => (value === best ? [place] : []))
    return places.includes(key) ? 1 / places.length : 0
  })
}

function learn(choices: readonly Choice[]): Weights {
  const items = choices.map(({ texts, key }) => ({ options: marksOf(texts), key }))
  const weights: Weights = new Map()
  for (let round = 0; round < ROUNDS; round++) {
    const slope: Weights = new Map()
    for (const { options, key } of items) {
      const chances = softmax(options.map((marks) => score(marks, weights)))
      options.forEach((marks, place) => {
        const miss = (place === key ? 1 : 0) - (chances[place] ?? 0)
        for (const [mark, strength] of marks) slope.set(mark, (slope.get(mark) ?? 0) + miss * strength)
      })
    }
    for (const [mark, value] of slope) {
      const old = weights.get(mark) ?? 0
      weights.set(mark, old + (STEP * (value - DRAW * items.length * old)) / Math.sqrt(items.length))
    }
  }
  return weights
}

function marksOf(texts: readonly string[]): Marks[] {
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  return texts.map((text) => {
    const words = wordsOf(text)
    const marks: Marks = new Map()
    words.forEach((word, i) => {
      marks.set(word, 1)
      marks.set(`${words[i - 1] ?? '^'} ${word}`, 1)
    })
    marks.set('#length', text.length / mean - 1)
    marks.set('#commas', (text.match(/[,;:]/g) ?? []).length)
    marks.set('#numbers', /\d/.test(text) ? 1 : 0)
    return marks
  })
}

function score(marks: Marks, weights: Weights): number {
  let sum = 0
  for (const [mark, strength] of marks) sum += strength * (weights.get(mark) ?? 0)
  return sum
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((value) => Math.exp(value - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}
