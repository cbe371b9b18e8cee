import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { Framework } from '@/domain/content/competence'
import { CourseFile } from '@/domain/content/course-file'
import { FormItem, type FormName, formNames } from '@/domain/content/course-form'
import { Exercise, Question } from '@/domain/content/exercise'
import type { Fault } from '@/domain/content/fault'
import { Law } from '@/domain/content/law'
import { ShownEntry } from '@/domain/content/shown'
import { SignOff } from '@/domain/content/sign-off'
import { Task, TaskHost } from '@/domain/content/task'
import { bankFolder } from '@/domain/content/lay-bank'
import type { Content, Located, SourceCourse, SourceLesson } from '@/domain/content/source'
import { type Lang, langs } from '@/domain/lang/lang'
import type { CompiledText } from './compile-text'
import { listFiles, listFolders } from './list-folder'
import { readItems, readYamlFile } from './read-yaml-file'
import { readText } from './read-text'

/** All that could be read of content/, what was compiled of it, and what could not be read. */
export type ReadContent = { content: Content; compiled: Map<string, CompiledText>; faults: Fault[] }
type Reading = { root: string; cacheDir: string; faults: Fault[]; compiled: Map<string, CompiledText> }

/** Names a compiled text. */
export const textKey = (courseId: string, lessonId: string, lang: Lang): string =>
  `${courseId}/${lessonId}.${lang}`

/**
 * Reads every file under <root>/content. Nothing is thrown for a mistake of an author: it becomes a fault.
 */
export async function readContent(root: string, cacheDir: string): Promise<ReadContent> {
  const reading: Reading = { root, cacheDir, faults: [], compiled: new Map() }
  const laws = listFiles(root, 'content/laws', /\.yaml$/).flatMap(
    (file) => readYamlFile(root, file, Law, reading.faults) ?? [],
  )
  const registry = readItems(root, 'content/competences.yaml', Framework, reading.faults)
  // Half a registry would make the rest of it unknown to the lessons.
  const frameworks = registry.isBroken ? [] : registry.items
  const courses: SourceCourse[] = []
  for (const id of listFolders(root, 'content/courses')) {
    const course = await readCourse(reading, id)
    if (course) courses.push(course)
  }
  const { items: hosts } = readOptional(root, 'content/task-hosts.yaml', TaskHost, reading.faults)
  return { content: { courses, laws, frameworks, hosts }, compiled: reading.compiled, faults: reading.faults }
}

async function readCourse(reading: Reading, id: string): Promise<SourceCourse | null> {
  const { root, faults } = reading
  const folder = `content/courses/${id}`
  const head = readYamlFile(root, `${folder}/course.yaml`, CourseFile, faults)
  const lessons = await Promise.all(
    listFolders(root, folder)
      .filter((name) => name !== 'questions' && name !== 'forms')
      .map((lessonId) => readLesson(reading, id, lessonId)),
  )
  const bank = readBank(root, id, faults)
  const forms = readForms(root, `${folder}/forms`, faults)
  if (!head) return null
  return {
    ...head,
    id,
    lessons: inOrder(lessons, head.value.lessons),
    questions: bank.items,
    hasBrokenQuestions: bank.isBroken,
    ...forms,
  }
}

/** The questions of a course below a root, which holds content/ as the repository does. */
export function readBank(root: string, courseId: string, faults: Fault[]): Items<typeof Question> {
  const files = listFiles(root, bankFolder(courseId), /\.yaml$/).map((file) =>
    readItems(root, file, Question, faults),
  )
  return { items: files.flatMap(({ items }) => items), isBroken: files.some(({ isBroken }) => isBroken) }
}

/** The two forms of a course, or neither: one alone is a file that is missing. */
function readForms(
  root: string,
  folder: string,
  faults: Fault[],
): Pick<SourceCourse, 'forms' | 'hasBrokenForms'> {
  const file = (name: FormName) => `${folder}/${name}.yaml`
  if (!formNames.some((name) => fs.existsSync(path.join(root, file(name)))))
    return { forms: { a: [], b: [] }, hasBrokenForms: false }
  const [a, b] = [readItems(root, file('a'), FormItem, faults), readItems(root, file('b'), FormItem, faults)]
  return { forms: { a: a.items, b: b.items }, hasBrokenForms: a.isBroken || b.isBroken }
}

/** What course.yaml does not name comes last, by its folder; check-courses says so. */
function inOrder(lessons: SourceLesson[], order: readonly string[] = []): SourceLesson[] {
  const place = ({ id }: SourceLesson) => (order.includes(id) ? order.indexOf(id) : order.length)
  return lessons.toSorted((a, b) => place(a) - place(b))
}

async function readLesson(reading: Reading, courseId: string, id: string): Promise<SourceLesson> {
  const { root, faults, compiled } = reading
  const folder = `content/courses/${courseId}/${id}`
  const lesson: SourceLesson = {
    id,
    folder,
    texts: {},
    broken: [],
    exercises: [],
    hasBrokenExercises: false,
    drawings: [],
    shown: [],
    tasks: [],
    hasBrokenShown: false,
    signOffs: [],
    hasBrokenSignOffs: false,
  }
  await Promise.all(
    langs.map(async (lang) => {
      const file = `${folder}/${lang}.mdx`
      if (!fs.existsSync(path.join(root, file))) return
      const read = await readText(reading, file, lang)
      if (!read) lesson.broken.push(lang)
      else {
        lesson.texts[lang] = read.text
        compiled.set(textKey(courseId, id, lang), read.compiled)
      }
    }),
  )
  const exercises = readOptional(root, `${folder}/exercises.yaml`, Exercise, faults)
  lesson.exercises = exercises.items
  lesson.hasBrokenExercises = exercises.isBroken
  const shown = readOptional(root, `${folder}/shown.yaml`, ShownEntry, faults)
  const tasks = readOptional(root, `${folder}/tasks.yaml`, Task, faults)
  lesson.shown = shown.items
  lesson.tasks = tasks.items
  lesson.hasBrokenShown = shown.isBroken || tasks.isBroken
  const signOffs = readOptional(root, signOffFile(folder), SignOff, faults)
  lesson.signOffs = signOffs.items
  lesson.hasBrokenSignOffs = signOffs.isBroken
  lesson.drawings = listFiles(root, folder, /\.svg$/).map((file) => ({
    name: path.basename(file),
    file,
    svg: fs.readFileSync(path.join(root, file), 'utf8'),
  }))
  return lesson
}

type Items<Schema extends z.ZodType> = { items: Located<z.output<Schema>>[]; isBroken: boolean }
const readOptional = <Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  faults: Fault[],
): Items<Schema> =>
  fs.existsSync(path.join(root, file))
    ? readItems(root, file, schema, faults)
    : { items: [], isBroken: false }

/** Where a lesson's signatures stand. */
export const signOffFile = (folder: string): string => `${folder}/review.yaml`
