import fs from 'node:fs'
import path from 'node:path'
import { checkOwnBank } from '@/domain/content/check-own-bank'
import { byPlace, type Fault } from '@/domain/content/fault'
import { bankFolder, layBank, type OwnBank } from '@/domain/content/lay-bank'
import type { Content, SourceCourse } from '@/domain/content/source'
import { checkOwnCues } from './cues/check-cues'
import { listFiles, listFolders, listOthers } from './list-folder'
import { readBank } from './read-content'

/** A school's own bank with the mistakes in it. Places are told below the data folder. */
export type CheckedBank = OwnBank & { faults: Fault[] }

/** Reads every bank of <data>/content/courses; `faults` is what could not be read of it. */
export const readSchoolBanks = (data: string): CheckedBank[] =>
  listFolders(data, 'content/courses').map((courseId) => {
    const faults = [...unreadable(data, courseId)]
    if (faults.length > 0) return { courseId, questions: [], isBroken: true, faults }
    const { items: questions, isBroken } = readBank(data, courseId, faults)
    return { courseId, questions, isBroken, faults }
  })

/** The same, each checked over the public courses. */
export const schoolBanks = (data: string, content: Content): CheckedBank[] =>
  readSchoolBanks(data).map(({ faults, ...bank }) => {
    const course = content.courses.find(({ id }) => id === bank.courseId)
    const others = content.courses.filter(({ id }) => id !== bank.courseId)
    const cues = course ? checkOwnCues(layBank(course, bank), others) : []
    return { ...bank, faults: [...faults, ...checkOwnBank(content, bank), ...cues].sort(byPlace) }
  })

/** The public courses with the school's own banks laid over them. */
export const withSchoolBanks = (
  courses: readonly SourceCourse[],
  banks: readonly OwnBank[],
  data: string,
): SourceCourse[] =>
  courses.map((course) => {
    const bank = banks.find(({ courseId }) => courseId === course.id)
    if (!bank) return course
    const questions = bank.questions.map((question) => ({
      ...question,
      file: path.join(data, question.file),
    }))
    return layBank(course, { ...bank, questions })
  })

/** The files of the banks that accounts beside their owner's may read: the keys stand in them. */
export const openBankFiles = (data: string): string[] =>
  process.platform === 'win32'
    ? []
    : listFolders(data, 'content/courses')
        .flatMap((courseId) => listFiles(data, bankFolder(courseId), /./))
        .filter((file) => (fs.statSync(path.join(data, file)).mode & 0o044) !== 0)

/** A folder without questions, or with some that nothing reads or this account may not. */
function* unreadable(data: string, courseId: string): Generator<Fault> {
  const folder = bankFolder(courseId)
  const files = listFiles(data, folder, /\.yaml$/)
  if (files.length === 0)
    yield {
      file: folder,
      line: 1,
      code: 'missing-file',
      message: 'the folder holds no .yaml file',
      mend: `Put the questions there; to use the public ones again, take content/courses/${courseId} away.`,
    }
  for (const file of listOthers(data, folder, files).filter((other) => /\.ya?ml$/i.test(other)))
    yield {
      file,
      line: 1,
      code: 'unread-file',
      message: 'only files named .yaml are read; this one would be left out',
      mend: 'Name it .yaml, or take it away.',
    }
  for (const file of files) {
    try {
      fs.accessSync(path.join(data, file), fs.constants.R_OK)
    } catch {
      yield {
        file,
        line: 1,
        code: 'unreadable',
        message: 'this account may not read the file',
        mend: 'Give it to the account that runs the site (chown).',
      }
    }
  }
}
