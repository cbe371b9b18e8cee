import type { Lang } from '../lang/lang'
import type { Framework } from './competence'
import type { ComponentName } from './components'
import type { CourseFile, Frontmatter } from './course-file'
import type { FormItem, FormName } from './course-form'
import type { Exercise, Question } from './exercise'
import type { Law } from './law'
import type { ShownEntry } from './shown'
import type { SignOff } from './sign-off'
import type { Task, TaskHost } from './task'

/**
 * Where a value of a file stands: its path (`options/1/why`) to its line. The empty path is the value itself.
 */
export type Lines = Record<string, number>

export type Located<T> = { file: string; lines: Lines; value: T }

/** The line of a path, or of the nearest thing around it. */
export function lineOf({ lines }: { lines: Lines }, path = ''): number {
  const parts = path.split('/')
  for (let n = parts.length; n > 0; n--) {
    const line = lines[parts.slice(0, n).join('/')]
    if (line !== undefined) return line
  }
  return lines[''] ?? 1
}

export type PlacedComponent = {
  name: ComponentName
  line: number
  section: string | null
  attributes: Record<string, string>
}

/** Something in a lesson's text that the format refuses. */
export type MarkupIssue = { code: MarkupCode; line: number; detail: string }
export type MarkupCode =
  | 'unknown-component'
  | 'unknown-attribute'
  | 'missing-attribute'
  | 'expression'
  | 'import'
  | 'markdown-image'
  | 'heading-level'
  | 'link'
  | 'outside-section'
  | 'nested-section'
  | 'doubt'

/** What a lesson's text holds, without the text: made while it is compiled. */
export type Outline = {
  sections: { id: string; title: string; line: number }[]
  placed: PlacedComponent[]
  words: number
  /** The longest stretch of text without an exercise, and where it ends. */
  longest: { words: number; line: number }
  issues: MarkupIssue[]
}

/** `hash` is the SHA-256 of the file's text. */
export type SourceText = Located<Frontmatter> & { lang: Lang; outline: Outline; hash: string }
export type SourceDrawing = { name: string; file: string; svg: string }

export type SourceLesson = {
  id: string
  folder: string
  texts: Partial<Record<Lang, SourceText>>
  /** Text files that are there but could not be read; their faults are known already. */
  broken: Lang[]
  exercises: Located<Exercise>[]
  /** True when an exercise was refused, so that the rest must not be blamed for its absence. */
  hasBrokenExercises: boolean
  drawings: SourceDrawing[]
  /** What shown.yaml holds. */
  shown: Located<ShownEntry>[]
  /** What tasks.yaml holds. */
  tasks: Located<Task>[]
  /** True when an entry of either was refused, so that the text must not be blamed for naming it. */
  hasBrokenShown: boolean
  /** What review.yaml holds, oldest line first. */
  signOffs: Located<SignOff>[]
  /** True when a line of it was refused: what it said is not known, so nothing is approved. */
  hasBrokenSignOffs: boolean
}

export type SourceCourse = Located<CourseFile> & {
  id: string
  lessons: SourceLesson[]
  questions: Located<Question>[]
  hasBrokenQuestions: boolean
  /** What forms/a.yaml and forms/b.yaml hold: both empty when there is neither. */
  forms: Record<FormName, Located<FormItem>[]>
  /** True when an item was refused or one of the two files is missing. */
  hasBrokenForms: boolean
}

/** All of content/ that could be read; the rules are checked over this. */
export type Content = {
  courses: SourceCourse[]
  laws: Located<Law>[]
  frameworks: Located<Framework>[]
  /** What task-hosts.yaml holds. */
  hosts: Located<TaskHost>[]
}
