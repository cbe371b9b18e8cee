import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { CourseFile } from '@/domain/content/course-file'
import { correctOption, Exercise, Question } from '@/domain/content/exercise'
import { passScoreOf } from '@/domain/quiz/grade'

const root = path.resolve(import.meta.dirname, '../../content/courses')
const plain = (text: string): string => text.trim().replace(/\s+/g, ' ')

export const lessonsOf = (course: string): string[] =>
  fs
    .readdirSync(path.join(root, course))
    .filter((name) => /^\d\d-/.test(name))
    .sort()

/** The fewest right answers that pass the quiz of a course, by its file. */
export function neededOf(course: string): number {
  const { quiz } = CourseFile.parse(parse(fs.readFileSync(path.join(root, course, 'course.yaml'), 'utf8')))
  return passScoreOf(quiz.draw, quiz.passPercent)
}

/** The recall questions of a lesson, as its author wrote them. */
export const recallOf = (course: string, lesson: string): Exercise[] =>
  Exercise.array()
    .parse(parse(fs.readFileSync(path.join(root, course, lesson, 'exercises.yaml'), 'utf8')))
    .filter(({ kind }) => kind === 'recall')

/** The questions a quiz draws from. */
export function questionsOf(course: string): Question[] {
  const dir = path.join(root, course, 'questions')
  return fs
    .readdirSync(dir)
    .flatMap((file) => Question.array().parse(parse(fs.readFileSync(path.join(dir, file), 'utf8'))))
}

/** The question with this stem, so that a test can answer as someone who knows. */
export function questionByStem(course: string, stem: string): Question {
  const found = questionsOf(course).find((question) => plain(question.stem.vi) === plain(stem))
  if (!found) throw new Error(`no question with the stem "${stem}"`)
  return found
}

/** The text of the right option, or of a wrong one. */
export const optionText = (item: Exercise | Question, isRight: boolean): string =>
  plain(
    (isRight ? correctOption(item) : (item.options.find(({ correct }) => !correct) ?? correctOption(item)))
      .text.vi,
  )

/** How many exercises stand in a lesson, recall questions and practice. */
export const exerciseCount = (course: string, lesson: string): number =>
  Exercise.array().parse(parse(fs.readFileSync(path.join(root, course, lesson, 'exercises.yaml'), 'utf8')))
    .length
