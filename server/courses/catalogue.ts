import { CourseManifest } from '@/domain/content/manifest'
import type { Lang } from '@/domain/lang/lang'
import { prisma, type Tx } from '@/server/platform/db'

/**
 * Manifests by hash. A hash names one text for ever, so what was read once stays right, whoever publishes
 * what.
 */
const manifests = new Map<string, CourseManifest>()

/**
 * The courses that are published now, in their order, whoever published them: a build's folder or another
 * source. Which ones these are is asked each time, so a course that is published is there in every process
 * with the next page.
 */
export async function catalogue(tx: Tx = prisma()): Promise<CourseManifest[]> {
  const current = await tx.courseVersion.findMany({ where: { isCurrent: true }, select: { hash: true } })
  const missing = current.map(({ hash }) => hash).filter((hash) => !manifests.has(hash))
  if (missing.length > 0) {
    const rows = await tx.courseVersion.findMany({
      where: { hash: { in: missing } },
      select: { hash: true, manifest: true },
    })
    for (const { hash, manifest } of rows) manifests.set(hash, CourseManifest.parse(manifest))
  }
  return current
    .flatMap(({ hash }) => manifests.get(hash) ?? [])
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

export const findCourse = async (id: string, tx: Tx = prisma()): Promise<CourseManifest | undefined> =>
  (await catalogue(tx)).find((course) => course.id === id)

/** What the published courses are called, by their id. */
export const courseTitles = async (lang: Lang): Promise<Map<string, string>> =>
  new Map((await catalogue()).map(({ id, title }) => [id, title[lang]]))
