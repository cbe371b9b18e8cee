import { CourseForm, type FormName } from '@/domain/content/course-form'
import { prisma, type Tx } from '@/server/platform/db'

/** Forms by hash. A hash names one text for ever, so what was read once stays right. */
const forms = new Map<string, CourseForm>()

/** The two forms that a course asks now; null for a course without both. */
export async function currentForms(
  courseId: string,
  tx: Tx = prisma(),
): Promise<Record<FormName, CourseForm> | null> {
  const rows = await tx.courseForm.findMany({ where: { courseId, isCurrent: true }, select: { hash: true } })
  const found = await formsByHash(
    rows.map(({ hash }) => hash),
    tx,
  )
  const [a, b] = (['a', 'b'] as const).map((name) => [...found.values()].find(({ form }) => form === name))
  return a && b ? { a, b } : null
}

/** Forms of any time by their hash; unknown hashes are left out. */
export async function formsByHash(
  hashes: readonly string[],
  tx: Tx = prisma(),
): Promise<Map<string, CourseForm>> {
  const missing = hashes.filter((hash) => !forms.has(hash))
  if (missing.length > 0) {
    const select = { hash: true, courseId: true, form: true, items: true }
    const rows = await tx.courseForm.findMany({ where: { hash: { in: missing } }, select })
    for (const row of rows) forms.set(row.hash, CourseForm.parse(row))
  }
  return new Map(
    hashes.flatMap((hash): [string, CourseForm][] => {
      const form = forms.get(hash)
      return form ? [[hash, form]] : []
    }),
  )
}

/** The courses that ask claims before and after now. */
export async function coursesWithForms(): Promise<ReadonlySet<string>> {
  const rows = await prisma().courseForm.findMany({ where: { isCurrent: true }, select: { courseId: true } })
  return new Set(rows.map(({ courseId }) => courseId))
}
