import fs from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'yaml'
import { askedTexts } from '@/domain/content/asked-texts'
import { CourseFile } from '@/domain/content/course-file'
import { FormItem, type FormName } from '@/domain/content/course-form'
import { correctOption, Exercise, Question } from '@/domain/content/exercise'
import { Task } from '@/domain/content/task'
import { passScoreOf } from '@/domain/quiz/grade'

const root = path.resolve(import.meta.dirname, '../../content/courses')
const plain = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** The lessons of a course in its order. */
export function lessonsOf(course: string): string[] {
  const folders = fs.readdirSync(path.join(root, course)).filter((name) => /^\d\d-/.test(name))
  return courseFile(course).lessons ?? folders.sort()
}

const courseFile = (course: string): CourseFile =>
  CourseFile.parse(parse(fs.readFileSync(path.join(root, course, 'course.yaml'), 'utf8')))

/** How many questions the quiz of a course asks. */
export const drawOf = (course: string): number => courseFile(course).quiz.draw

/** The fewest right answers that pass the quiz of a course. */
export function neededOf(course: string): number {
  const { draw, passPercent } = courseFile(course).quiz
  return passScoreOf(draw, passPercent)
}

/** The recall questions of a lesson, as its author wrote them. */
export const recallOf = (course: string, lesson: string): Exercise[] =>
  Exercise.array()
    .parse(parse(fs.readFileSync(path.join(root, course, lesson, 'exercises.yaml'), 'utf8')))
    .filter(({ kind }) => kind === 'recall')

/** The tasks of a lesson, as its author wrote them. */
export const tasksOf = (course: string, lesson: string): Task[] =>
  Task.array().parse(parse(fs.readFileSync(path.join(root, course, lesson, 'tasks.yaml'), 'utf8')))

/** The claims of one of a course's two forms. */
export const formOf = (course: string, form: FormName): FormItem[] =>
  FormItem.array().parse(parse(fs.readFileSync(path.join(root, course, 'forms', `${form}.yaml`), 'utf8')))

/** The questions a quiz draws from. */
export function questionsOf(course: string): Question[] {
  const dir = path.join(root, course, 'questions')
  return fs
    .readdirSync(dir)
    .flatMap((file) => Question.array().parse(parse(fs.readFileSync(path.join(dir, file), 'utf8'))))
}

/**
 * The question that a page asks, so that a test can answer as someone who knows. Stems and options return
 * under other situations: everything that is asked must stand there, and of several the one that says most.
 */
export async function questionOn(
  page: Page,
  course: string,
  place: Locator = page.locator('form:has(input[type=radio])'),
): Promise<Question> {
  const shown = plain((await place.allTextContents()).join(' '))
  const wordsOf = (question: Question): string[] => [
    ...askedTexts(question, 'vi'),
    ...question.options.map(({ text }) => text.vi),
  ]
  const [found] = questionsOf(course)
    .filter((question) => wordsOf(question).every((text) => shown.includes(plain(text))))
    .toSorted((a, b) => wordsOf(b).join('').length - wordsOf(a).join('').length)
  if (!found) throw new Error(`no question of ${course} stands on ${page.url()}`)
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
