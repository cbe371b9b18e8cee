import fs from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { lessonVersion } from '@/domain/content/make-manifest'
import { SignOff, type SignOffState, signOffState } from '@/domain/content/sign-off'
import type { SourceLesson } from '@/domain/content/source'
import { sha256 } from '@/server/platform/hash'
import { readContent, signOffFile } from './read-content'
import { readItems } from './read-yaml-file'
import { writeAtomically } from './write-file'

/** What someone says of a lesson as it stands now. */
export type Decision = Omit<SignOff, 'version'>
export type SignedOff =
  | { ok: true; file: string; version: string; state: SignOffState }
  | { ok: false; fault: string }

/**
 * Appends a decision on the present version of `<course>/<lesson>` to its review.yaml. Lines that stand there
 * are never touched.
 */
export async function signOffLesson(
  root: string,
  cacheDir: string,
  place: string,
  decision: Decision,
): Promise<SignedOff> {
  const [courseId, lessonId, ...more] = place.split('/')
  const { content, faults } = await readContent(root, cacheDir)
  const lesson = content.courses.find(({ id }) => id === courseId)?.lessons.find(({ id }) => id === lessonId)
  if (!lesson || more.length > 0)
    return {
      ok: false,
      fault: `There is no lesson ${place}; name it as <course>/<lesson>, such as cyber-law/01-what-is-in-force.`,
    }
  const version = lessonVersion(lesson, sha256)
  const unreadable = faults.find(({ file }) => file.startsWith(`${lesson.folder}/`))
  if (version === null || unreadable) {
    const why = unreadable
      ? `${unreadable.file}:${unreadable.line} ${unreadable.message}`
      : 'a language is missing'
    return {
      ok: false,
      fault: `${place} cannot be signed as it stands: ${why}. npm run content:check tells what to mend.`,
    }
  }
  return append(root, lesson, { version, ...decision })
}

function append(root: string, lesson: SourceLesson, raw: SignOff): SignedOff {
  const checked = SignOff.safeParse(raw)
  if (!checked.success)
    return {
      ok: false,
      fault: checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    }
  const file = signOffFile(lesson.folder)
  const full = path.join(root, file)
  const before = fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : ''
  const gap = before === '' || before.endsWith('\n') ? '' : '\n'
  writeAtomically(full, `${before}${gap}${stringify([checked.data], { lineWidth: 0 })}`)
  const { items, isBroken } = readItems(root, file, SignOff, [])
  const entries = items.map(({ value }) => value)
  if (isBroken || entries.length !== lesson.signOffs.length + 1) {
    writeAtomically(full, before)
    return {
      ok: false,
      fault: `${file} is not a plain list to which a line can be added. Write each entry as "- version: …" at the start of a line.`,
    }
  }
  return { ok: true, file, version: checked.data.version, state: signOffState(entries, checked.data.version) }
}
