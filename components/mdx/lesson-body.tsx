import { getMDXComponent } from 'mdx-bundler/client'
import { type LessonContext, lessonComponents } from './lesson-components'

/**
 * A lesson's text. Server only: the compiled text is run with `new Function`, which no browser of a reader
 * ever does, and only text that content:build compiled from this repository comes here.
 */
export function LessonBody({ code, ...context }: LessonContext & { code: string }) {
  const Text = getMDXComponent(code)
  return <Text components={lessonComponents(context)} />
}
