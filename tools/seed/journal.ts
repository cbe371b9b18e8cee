import { correctOption, type Exercise, type Question } from '@/domain/content/exercise'
import type { LessonManifest } from '@/domain/content/manifest'
import { type DrawnItem, drawQuiz } from '@/domain/quiz/draw'
import { type Answers, gradeAttempt, type ItemGrade } from '@/domain/quiz/grade'
import { Chance } from './chance'
import type { PlannedAttempt, PlannedRun } from './study'

export type Bank = {
  questions: Map<string, Question>
  byCourse: Map<string, { hash: string; body: Question }[]>
}
export type PlannedRecall = {
  lesson: string
  exercise: string
  choice: string
  isCorrect: boolean
  at: number
}
export type PlannedStep = { item: number; revision: number; choice: string; at: number }
export type JournaledAttempt = PlannedAttempt & {
  number: number
  seed: string
  items: DrawnItem[]
  answers: Answers
  steps: PlannedStep[]
  marks: ItemGrade[]
}

const recallsOf = ({ exercises }: LessonManifest): Exercise[] =>
  exercises.filter(({ kind }) => kind === 'recall')

function choose(exercise: Exercise, isCorrect: boolean, chance: Chance): string {
  const key = correctOption(exercise).id
  return isCorrect ? key : chance.pick(exercise.options.filter(({ id }) => id !== key)).id
}

/**
 * The recall answers behind the lessons of a run: all of those done, all but the last of the one that stands
 * open.
 */
export function recallJournal(run: PlannedRun): PlannedRecall[] {
  const chance = new Chance(`${run.id}:recall`)
  return run.course.lessons.flatMap((lesson, index) => {
    const doneAt = run.lessons[index]
    const isOpen = index === run.lessons.length && run.openLessonAt !== null
    if (doneAt === undefined && !isOpen) return []
    const from = (index === 0 ? run.startedAt : run.lessons[index - 1]) ?? run.startedAt
    const to = doneAt ?? run.openLessonAt ?? from
    const all = recallsOf(lesson)
    const asked = doneAt === undefined ? all.slice(0, -1) : all
    return asked.map((exercise, place): PlannedRecall => {
      const isCorrect = chance.happens(0.72)
      // The last answer is what made the lesson done.
      const at = Math.floor(to - Math.min(to - from, (asked.length - 1 - place) * 90_000))
      return {
        lesson: lesson.id,
        exercise: exercise.id,
        choice: choose(exercise, isCorrect, chance),
        isCorrect,
        at,
      }
    })
  })
}

/**
 * The attempts of a run with what was drawn and every answer in order, such that grading them gives the
 * planned scores.
 */
export function attemptJournal(run: PlannedRun, bank: Bank): JournaledAttempt[] {
  const pool = (bank.byCourse.get(run.course.id) ?? []).map(({ hash, body }) => ({
    hash,
    questionId: body.id,
    options: body.options.map(({ id }) => id),
  }))
  const timesMet = new Map<string, number>()
  return run.attempts.map((attempt, index) => {
    const items = drawQuiz(pool, run.course.quiz.draw, attempt.id, timesMet)
    const questions = items.map(({ question }) => questionOf(bank, question))
    for (const { id } of questions) timesMet.set(id, (timesMet.get(id) ?? 0) + 1)
    const steps = answerSteps(attempt, items, questions)
    const answers = newest(steps)
    const keys = new Map(
      items.map(({ question }) => [question, correctOption(questionOf(bank, question)).id]),
    )
    const { items: marks } = gradeAttempt(items, answers, keys, 0)
    return { ...attempt, number: index + 1, seed: attempt.id, items, answers, steps, marks }
  })
}

/** The attempts of a run without what was asked and answered. */
export const bareAttempts = (run: PlannedRun): JournaledAttempt[] =>
  run.attempts.map((attempt, index) => ({
    ...attempt,
    number: index + 1,
    seed: attempt.id,
    items: [],
    answers: {},
    steps: [],
    marks: [],
  }))

/** Each item answered once in turn, some twice: a wrong option first, then the one that stands. */
function answerSteps(
  attempt: PlannedAttempt,
  items: readonly DrawnItem[],
  questions: readonly Question[],
): PlannedStep[] {
  const chance = new Chance(`${attempt.id}:answers`)
  const stride = (attempt.submittedAt - attempt.startedAt) / (items.length + 1)
  const offset = chance.whole(0, items.length - 1)
  return questions.flatMap((question, item) => {
    const isCorrect = (item + offset) % items.length < attempt.score
    const key = correctOption(question).id
    const wrong = question.options.filter(({ id }) => id !== key).map(({ id }) => id)
    const final = isCorrect ? key : chance.pick(wrong)
    const hesitated = chance.happens(0.15) ? question.options.find(({ id }) => id !== final)?.id : undefined
    const choices = hesitated ? [hesitated, final] : [final]
    return choices.map(
      (choice, place): PlannedStep => ({
        item,
        revision: place + 1,
        choice,
        at: Math.floor(attempt.startedAt + stride * (item + 0.5 + place * 0.3)),
      }),
    )
  })
}

function newest(steps: readonly PlannedStep[]): Answers {
  return Object.fromEntries(
    steps.map(({ item, choice, revision, at }) => [
      String(item),
      { response: { choice }, revision, at: new Date(at).toISOString() },
    ]),
  )
}

function questionOf({ questions }: Bank, hash: string): Question {
  const question = questions.get(hash)
  if (!question) throw new Error(`question ${hash} is not published`)
  return question
}
