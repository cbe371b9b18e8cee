import { newSerial } from '@/domain/certificate/serial'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { newId, randomBytesOf } from '@/server/platform/ids'

type PassInput = { courseId?: string; versionHash?: string; holder?: string; serial?: string; at?: Date }
export type BuiltPass = {
  runId: string
  attemptId: string
  completionId: string
  certificateId: string
  serial: string
}

/** A course that a person passed: run, graded attempt, completion, certificate. */
export async function buildPass(personId: string, input: PassInput = {}): Promise<BuiltPass> {
  const { courseId = 'law', versionHash = 'h', holder = 'Nguyễn Thị Thanh Phượng', at = clock.now() } = input
  const serial = input.serial ?? newSerial(randomBytesOf(8))
  const [runId, attemptId, completionId, certificateId] = [newId(), newId(), newId(), newId()]
  const points = { score: 7, maxScore: 8 }
  const run = { startedAt: at, tookPartAt: at, completedAt: at, passedAt: at }
  await prisma().run.create({ data: { personId, id: runId, courseId, number: 1, ...run } })
  const graded = { state: 'graded', startedAt: at, submittedAt: at, passScore: 7, isPassed: true }
  await prisma().attempt.create({
    data: {
      personId,
      id: attemptId,
      courseId,
      runId,
      number: 1,
      seed: '1',
      items: [],
      versionHash,
      ...graded,
      ...points,
    },
  })
  await prisma().completion.create({
    data: { personId, id: completionId, courseId, runId, attemptId, versionHash, at, ...points },
  })
  const words = { titleVi: 'Khóa', titleEn: 'Course', issuer: 'Trường', issuerEn: 'School' }
  await prisma().certificate.create({
    data: { personId, id: certificateId, completionId, serial, holder, issuedAt: at, ...words },
  })
  await prisma().certificateSerial.create({ data: { serial, personId, certificateId } })
  return { runId, attemptId, completionId, certificateId, serial }
}
