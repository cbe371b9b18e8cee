import { checkContent } from './check-content'
import type { Fault } from './fault'
import { bankFolder, layBank, type OwnBank } from './lay-bank'
import type { Content } from './source'

/**
 * What is wrong with a school's own bank: the rules of every bank, over the lessons that its course has. What
 * is wrong with the lessons themselves is not the school's.
 */
export function checkOwnBank(content: Content, bank: OwnBank): Fault[] {
  const { courses } = content
  const folder = bankFolder(bank.courseId)
  const course = courses.find(({ id }) => id === bank.courseId)
  if (!course)
    return [
      {
        file: folder,
        line: 1,
        code: 'unknown-course',
        message: `there is no course "${bank.courseId}"`,
        mend: `Name the folder as the course: ${courses.map(({ id }) => id).join(', ')}.`,
      },
    ]
  return checkContent({ ...content, courses: [layBank(course, bank)] }).flatMap((fault) => {
    if (fault.code === 'small-bank') return [{ ...fault, file: folder, line: 1 }]
    return fault.file.startsWith(`${folder}/`) ? [fault] : []
  })
}
