import path from 'node:path'
import { checkContent } from '@/domain/content/check-content'
import { byPlace, type Fault } from '@/domain/content/fault'
import { isBreaking, withoutBroken } from '@/domain/content/without-broken'
import { readContent } from './read-content'
import { type Written, writeContent } from './write-content'

export type ContentBuild = { written: Written | null; breaking: Fault[]; others: number }

/**
 * Compiles content/ into <out>. A breaking mistake stops it, so that nothing half is published; a draft
 * leaves what is broken out instead.
 */
export async function buildContent(
  root: string,
  out: string,
  { isDraft = false, cacheDir = path.join(out, 'cache') } = {},
): Promise<ContentBuild> {
  const { content, compiled, faults: unreadable } = await readContent(root, cacheDir)
  const faults = [...unreadable, ...checkContent(content)].sort(byPlace)
  const breaking = faults.filter(isBreaking)
  const others = faults.length - breaking.length
  if (breaking.length && !isDraft) return { written: null, breaking, others }
  return {
    written: writeContent(out, isDraft ? withoutBroken(content, faults) : content, compiled),
    breaking,
    others,
  }
}
