import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { FormName } from '@/domain/content/course-form'
import { exampleCourse, type Folder, writeFolder } from '@/test/example-course'
import { sampleItem, sampleItems } from '@/test/sample-forms'
import { buildContent } from './build-content'

const vi = 'content/courses/example/01-first/vi.mdx'
const roots: string[] = []
let files: Folder
beforeEach(() => {
  files = exampleCourse()
})
afterAll(() => {
  for (const root of roots) fs.rmSync(root, { recursive: true, force: true })
})

function folder(content: Folder) {
  const root = writeFolder(content)
  roots.push(root)
  return { root, out: path.join(root, '.content') }
}
const readManifest = (out: string) =>
  JSON.parse(fs.readFileSync(path.join(out, 'manifest.json'), 'utf8')) as {
    courses: { hash: string; lessons: { id: string; hash: string; cites: object[] }[] }[]
  }

const formFile = (form: FormName, items = sampleItems(form)): Folder => ({
  // JSON is YAML.
  [`content/courses/example/forms/${form}.yaml`]: JSON.stringify(items),
})
const readForms = (out: string) =>
  JSON.parse(fs.readFileSync(path.join(out, 'forms.json'), 'utf8')) as { form: FormName; hash: string }[]

describe('the forms of a course', () => {
  it('are compiled under the hash of all that they hold', async () => {
    const { root, out } = folder({ ...files, ...formFile('a'), ...formFile('b') })
    expect((await buildContent(root, out)).breaking).toEqual([])
    const before = readForms(out)
    expect(before).toMatchObject([
      { courseId: 'example', form: 'a', items: sampleItems('a') },
      { courseId: 'example', form: 'b', items: sampleItems('b') },
    ])
    const changed = sampleItems('b').with(3, sampleItem('b', 4, { claim: { vi: 'Câu khác', en: 'Another' } }))
    for (const [name, text] of Object.entries(formFile('b', changed)))
      fs.writeFileSync(path.join(root, name), text)
    await buildContent(root, out)
    const after = readForms(out)
    expect(after[0]).toEqual(before[0])
    expect(after[1]?.hash).not.toBe(before[1]?.hash)
  })
  it('are both there or neither: one alone stops the build, and a draft leaves it out', async () => {
    const { root, out } = folder({ ...files, ...formFile('a') })
    const { written, breaking } = await buildContent(root, out)
    expect(written).toBeNull()
    expect(breaking).toMatchObject([{ file: 'content/courses/example/forms/b.yaml', code: 'missing-file' }])
    expect((await buildContent(root, out, { isDraft: true })).written?.courses).toBe(1)
    expect(readForms(out)).toEqual([])
  })
})

describe('content:build', () => {
  it('writes manifest, compiled texts and questions; again, it writes nothing', async () => {
    const { root, out } = folder(files)
    expect((await buildContent(root, out)).written).toEqual({
      courses: 1,
      lessons: 1,
      questions: 10,
      laws: 2,
      changed: 8,
    })
    expect(fs.readdirSync(path.join(out, 'mdx/example')).sort()).toEqual(['01-first.en.js', '01-first.vi.js'])
    expect(readManifest(out).courses[0]?.lessons[0]?.cites).toEqual([{ id: '1/2026/QH16', art: '2.1' }])
    for (const [name, id] of [
      ['shown', 'class-chat'],
      ['tasks', 'find-out'],
    ])
      expect(JSON.parse(fs.readFileSync(path.join(out, `${name}.json`), 'utf8'))).toEqual({
        'example/01-first': [expect.objectContaining({ id })],
      })
    expect((await buildContent(root, out)).written?.changed).toBe(0)
  })

  it('names a lesson by its tasks and by what it shows, too', async () => {
    const { root, out } = folder(files)
    const names = new Set<string | undefined>()
    for (const [file, from, to] of [
      ['tasks.yaml', 'Trường.', 'Trường!'],
      ['shown.yaml', 'Chào', 'Chào cả lớp'],
    ] as const) {
      await buildContent(root, out)
      names.add(readManifest(out).courses[0]?.lessons[0]?.hash)
      const name = path.join(root, 'content/courses/example/01-first', file)
      fs.writeFileSync(name, fs.readFileSync(name, 'utf8').replace(from, to))
    }
    await buildContent(root, out)
    expect(names.add(readManifest(out).courses[0]?.lessons[0]?.hash).size).toBe(3)
  })

  it('names a course by its text: a changed word is another version, a changed bank is not', async () => {
    const { root, out } = folder(files)
    await buildContent(root, out)
    const before = readManifest(out).courses[0]?.hash
    const bank = 'content/courses/example/questions/bank.yaml'
    fs.writeFileSync(path.join(root, bank), (files[bank] ?? '').replace('nhóm lớp số 1', 'nhóm lớp số 11'))
    await buildContent(root, out)
    expect(readManifest(out).courses[0]?.hash).toBe(before)
    fs.writeFileSync(path.join(root, vi), (files[vi] ?? '').replace('Vài lời', 'Mấy lời'))
    await buildContent(root, out)
    expect(readManifest(out).courses[0]?.hash).not.toBe(before)
  })

  it('publishes nothing while something is broken, and keeps what was there', async () => {
    const { root, out } = folder(files)
    await buildContent(root, out)
    const before = readManifest(out)
    fs.writeFileSync(path.join(root, vi), (files[vi] ?? '').replace('id="1/2026/QH16"', 'id="9/2018/QH14"'))
    const { written, breaking } = await buildContent(root, out)
    expect([written, breaking.map(({ code }) => code)]).toEqual([null, ['replaced-law']])
    expect(readManifest(out)).toEqual(before)
  })

  it('leaves a broken lesson and its questions out of a draft, with its compiled text', async () => {
    const second = Object.fromEntries(
      Object.entries(files).flatMap(([name, text]) =>
        name.includes('/01-first/') ? [[name.replace('01-first', '02-second'), text]] : [],
      ),
    )
    const { root, out } = folder({ ...files, ...second })
    await buildContent(root, out)
    fs.writeFileSync(path.join(root, 'content/courses/example/02-second/en.mdx'), 'no head')
    expect((await buildContent(root, out, { isDraft: true })).written).toMatchObject({
      lessons: 1,
      questions: 10,
    })
    expect(fs.readdirSync(path.join(out, 'mdx/example')).sort()).toEqual(['01-first.en.js', '01-first.vi.js'])
  })

  it('keeps code out of the compiled text even where the format was broken', async () => {
    const { root, out } = folder({
      ...files,
      [vi]: (files[vi] ?? '').replace('Vài lời', '{globalThis.stolen} Vài lời'),
    })
    const { breaking } = await buildContent(root, out)
    expect(breaking.map(({ code }) => code)).toEqual(['expression'])
    const kept = fs
      .readdirSync(path.join(out, 'cache'))
      .map((name) => fs.readFileSync(path.join(out, 'cache', name), 'utf8'))
    expect(kept.some((text) => text.includes('stolen') && JSON.parse(text).code.includes('stolen'))).toBe(
      false,
    )
  })
})
