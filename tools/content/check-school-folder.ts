import path from 'node:path'
import type { Fault } from '@/domain/content/fault'
import { readContent } from './read-content'
import { openBankFiles, schoolBanks } from './school-banks'

export type SchoolReport = {
  banks: { course: string; questions: number; mistakes: number }[]
  /** Files with keys that other accounts of this machine may read. */
  readableByOthers: string[]
  errors: Fault[]
}

/** Reads a school's own banks below its data folder and answers what is there and every mistake in it. */
export async function checkSchoolFolder(root: string, cacheDir: string, data: string): Promise<SchoolReport> {
  const { content } = await readContent(root, cacheDir)
  const banks = schoolBanks(data, content)
  const placed = (file: string) => path.join(data, file)
  return {
    banks: banks.map(({ courseId, questions, faults }) => ({
      course: courseId,
      questions: questions.length,
      mistakes: faults.length,
    })),
    readableByOthers: openBankFiles(data).map(placed),
    errors: banks.flatMap(({ faults }) => faults.map((fault) => ({ ...fault, file: placed(fault.file) }))),
  }
}
