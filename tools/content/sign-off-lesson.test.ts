import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { exampleCourse, type Folder, writeFolder } from '@/test/example-course'
import { buildContent } from './build-content'
import { checkFolder } from './check-folder'
import { type Decision, signOffLesson } from './sign-off-lesson'

const place = 'example/01-first'
const review = 'content/courses/example/01-first/review.yaml'
const vi = 'content/courses/example/01-first/vi.mdx'
const roots: string[] = []
const cache = writeFolder({})
let files: Folder
beforeEach(() => {
  files = exampleCourse()
})
afterAll(() => {
  for (const root of [...roots, cache]) fs.rmSync(root, { recursive: true, force: true })
})

function folder(content: Folder): string {
  const root = writeFolder(content)
  roots.push(root)
  return root
}
const say = (role: Decision['role'], name: string, rest: Partial<Decision> = {}): Decision => ({
  role,
  name,
  date: '2026-11-24',
  decision: 'approved',
  ...rest,
})
const read = (root: string): string => fs.readFileSync(path.join(root, review), 'utf8')
const write = (root: string, file: string, text: string) => fs.writeFileSync(path.join(root, file), text)
const sign = (root: string, decision: Decision, at = place) => signOffLesson(root, cache, at, decision)
async function signAll(root: string) {
  await sign(root, say('author', 'Lê An'))
  await sign(root, say('reviewer', 'Trần Bình', { note: 'Đã đối chiếu: Điều 2.1' }))
  return sign(root, say('approver', 'Phạm Chi'))
}
const builtHashes = (root: string) => {
  const { courses, approved } = JSON.parse(fs.readFileSync(path.join(root, '.content/manifest.json'), 'utf8'))
  return {
    course: courses[0].hash as string,
    lesson: courses[0].lessons[0].hash as string,
    approved: approved as string[],
  }
}

describe('signing a lesson', () => {
  it('stands when the lesson is mapped to other competences: no reader meets them', async () => {
    const root = folder(files)
    await signAll(root)
    await buildContent(root, path.join(root, '.content'))
    const before = builtHashes(root)
    for (const lang of ['vi', 'en']) {
      const file = `content/courses/example/01-first/${lang}.mdx`
      write(root, file, (files[file] ?? '').replace('[searching]', '\n  - sharing\n  - searching'))
    }
    await buildContent(root, path.join(root, '.content'))
    expect(builtHashes(root)).toEqual(before)
    expect(before.approved).toEqual([place])
  })

  it('adds one line each time and leaves the earlier ones as they were', async () => {
    const root = folder(files)
    const earlier = `- version: ${'c'.repeat(64)}\n  role: author\n  name: Lê An\n  date: 2026-01-05\n  decision: approved`
    const before = `# kept by the office\n${earlier}`
    write(root, review, before)
    expect(await sign(root, say('author', 'Lê An'))).toMatchObject({
      ok: true,
      file: review,
      state: { isApproved: false },
    })
    expect(read(root).startsWith(`${before}\n- version: `)).toBe(true)
    const after = read(root)
    await sign(root, say('reviewer', 'No: "quotes" #1', { note: 'a: b\nc' }))
    expect(read(root).startsWith(after)).toBe(true)
    expect((await checkFolder(root, cache)).errors).toEqual([])
  })
  it('by three people approves the version that the manifest names, and the check counts it', async () => {
    const root = folder(files)
    expect((await checkFolder(root, cache)).approved).toBe(0)
    const last = await signAll(root)
    await buildContent(root, path.join(root, '.content'))
    expect(last).toMatchObject({ ok: true, version: builtHashes(root).lesson, state: { isApproved: true } })
    expect(builtHashes(root).approved).toEqual([place])
    expect(await checkFolder(root, cache)).toMatchObject({ approved: 1, errors: [] })
  })
  it('changes neither the lesson’s version nor the course’s', async () => {
    const root = folder(files)
    await buildContent(root, path.join(root, '.content'))
    const before = builtHashes(root)
    await signAll(root)
    await buildContent(root, path.join(root, '.content'))
    expect(builtHashes(root)).toEqual({ ...before, approved: [place] })
  })
  it('ends with a changed word, in the text or in an exercise', async () => {
    for (const [file, from, to] of [
      [vi, 'Vài lời', 'Mấy lời'],
      ['content/courses/example/01-first/exercises.yaml', 'Bước đầu của r1', 'Bước đầu tiên của r1'],
    ] as const) {
      const root = folder(files)
      await signAll(root)
      write(root, file, (files[file] ?? '').replace(from, to))
      expect(await checkFolder(root, cache)).toMatchObject({ approved: 0, errors: [] })
      write(root, file, files[file] ?? '')
      expect((await checkFolder(root, cache)).approved).toBe(1)
    }
  })
  it('is refused for a lesson that is not there or cannot be read, and writes nothing', async () => {
    const root = folder(files)
    for (const at of ['example/02-second', 'example', '', `${place}/vi.mdx`, '../../etc/passwd'])
      expect(await sign(root, say('author', 'Lê An'), at)).toMatchObject({ ok: false })
    write(root, vi, 'no head')
    expect(await sign(root, say('author', 'Lê An'))).toMatchObject({ ok: false })
    expect(fs.existsSync(path.join(root, review))).toBe(false)
  })
  it('leaves a file alone to which no line can be added', async () => {
    for (const text of ['[]\n', 'name: Lê An\n', '- role: author\n']) {
      const root = folder(files)
      write(root, review, text)
      expect(await sign(root, say('author', 'Lê An'))).toMatchObject({ ok: false })
      expect(read(root)).toBe(text)
    }
  })
})

describe('a review file that is not right', () => {
  const plants: [code: string, what: string, from: string, to: string][] = [
    ['format', 'an unknown role', 'role: approver', 'role: boss'],
    ['format', 'a day that is none', 'date: 2026-11-24', 'date: 24/11/2026'],
    ['format', 'a version that is none', 'version: ', 'version: 0'],
    ['format', 'a missing decision', '  decision: approved\n', ''],
    ['unknown-key', 'a misspelt key', 'role: approver', 'rôle: approver'],
    ['syntax', 'YAML that cannot be read', 'role: approver', 'role: "approver'],
    ['future-date', 'a day that has not come', 'date: 2026-11-24', 'date: 2999-01-01'],
  ]
  it.each(plants)('%s: %s is found, approves nothing, and stops no build', async (code, _what, from, to) => {
    const root = folder(files)
    await signAll(root)
    const text = read(root)
    expect(text).toContain(from)
    write(root, review, text.replace(from, to))
    const { approved, errors } = await checkFolder(root, cache)
    expect(errors).toContainEqual(expect.objectContaining({ file: review, code }))
    expect(errors.every(({ file }) => file === review)).toBe(true)
    if (code !== 'future-date') expect(approved).toBe(0)
    const { written } = await buildContent(root, path.join(root, '.content'))
    expect(written).not.toBeNull()
  })
})
