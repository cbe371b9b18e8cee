import {
  asShown,
  type DrawnItem,
  inOrderOfDrawing,
  nextDrawn,
  type PoolQuestion,
  type TimesMet,
} from './draw'
import { randomFrom, shuffle } from './random'

/** So many questions stand at the head of a course. */
export const TEST_OUT_QUESTIONS = 6
/** So many of them must be right before any lesson counts: who guesses gains nothing (decision 102). */
export const TEST_OUT_NEEDED = 4

/** Why a lesson is done that was not done by the answers given in it. */
export const TESTED_OUT = 'tested_out'

export type LessonQuestion = PoolQuestion & { lesson: string }

/**
 * Draws the six questions from what is asked about the lessons that are left, repeatably for a seed: one of
 * each of six lessons; where fewer are left, evenly spread. Fewer than six only where there are no more.
 */
export function drawTestOut(pool: readonly LessonQuestion[], seed: string, timesMet: TimesMet): DrawnItem[] {
  const random = randomFrom(seed)
  const offered = inOrderOfDrawing(pool, timesMet, random)
  const lessons = shuffle([...new Set(pool.map(({ lesson }) => lesson))].sort(), random)
  const count = Math.min(TEST_OUT_QUESTIONS, pool.length)
  const drawn: LessonQuestion[] = []
  while (drawn.length < count)
    for (const lesson of lessons) {
      const ofLesson = offered.filter((question) => question.lesson === lesson)
      const next = drawn.length < count ? nextDrawn(ofLesson, drawn, timesMet) : undefined
      if (next) drawn.push(next)
    }
  return asShown(drawn, random)
}

export type AnsweredQuestion = { lesson: string; isRight: boolean }

/** The lessons that the answers show as known: all their questions right, and enough right over all. */
export function lessonsKnown(answered: readonly AnsweredQuestion[]): string[] {
  if (answered.filter(({ isRight }) => isRight).length < TEST_OUT_NEEDED) return []
  const missed = new Set(answered.filter(({ isRight }) => !isRight).map(({ lesson }) => lesson))
  return [...new Set(answered.map(({ lesson }) => lesson))].filter((lesson) => !missed.has(lesson))
}

/**
 * Where somebody stands with the six questions of a course: they may begin, have begun, have handed in, need
 * them no more because all lessons are done, or do not get them.
 */
export type TestOutState = 'open' | 'begun' | 'done' | 'needless' | 'closed'
export type TestOutFacts = {
  isBegun: boolean
  isSubmitted: boolean
  /** Every lesson is done; the quiz, which opens with that, may have begun. */
  isCompleted: boolean
  /** A target that asks this person for this course has them switched off. */
  isSwitchedOff: boolean
  /** Questions about lessons that are not done. */
  questionsLeft: number
}

/** What was begun may be handed in, whatever a rule says since. */
export function testOutState(facts: TestOutFacts): TestOutState {
  if (facts.isSubmitted) return 'done'
  if (facts.isCompleted) return 'needless'
  if (facts.isBegun) return 'begun'
  return facts.isSwitchedOff || facts.questionsLeft < TEST_OUT_QUESTIONS ? 'closed' : 'open'
}
