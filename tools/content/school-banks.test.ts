import fs from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exampleCourse, type Folder, writeFolder } from '@/test/example-course'
import { checkSchoolFolder } from './check-school-folder'
import { cueReport } from './cues/cue-report'
import { readContent } from './read-content'
import { schoolBanks, withSchoolBanks } from './school-banks'

const folders: string[] = []
const made = (files: Folder) => {
  const folder = writeFolder(files)
  folders.push(folder)
  return folder
}
const cache = made({})
const root = made(exampleCourse())
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true })
})

const bank = 'content/courses/example/questions/bank.yaml'
/** A bank that a school could have written: as good as the public one, and with its ids. */
const good = exampleCourse()[bank] ?? ''
const check = async (files: Folder) => checkSchoolFolder(root, cache, made(files))
const codes = async (text: string) => (await check({ [bank]: text })).errors.map(({ code }) => code)

test('a good bank has no mistake, though the public one uses the same ids and words', async () => {
  const data = made({ [bank]: good })
  fs.chmodSync(path.join(data, bank), 0o600)
  expect(await checkSchoolFolder(root, cache, data)).toEqual({
    banks: [{ course: 'example', questions: 10, mistakes: 0 }],
    readableByOthers: [],
    errors: [],
  })
})
test('without a folder there is no bank and no mistake', async () => {
  expect(await check({})).toEqual({ banks: [], readableByOthers: [], errors: [] })
})

type Plant = [code: string, mistake: string, from: string | RegExp, to: string]
const plants: Plant[] = [
  ['unknown-lesson', 'a question of no lesson', 'lesson: 01-first', 'lesson: 02-second'],
  ['unknown-section', 'a question of no section', 'section: one', 'section: two'],
  ['unknown-law', 'a law outside the registry', 'id: 1/2026/QH16', 'id: 7/2026/QH16'],
  ['replaced-law', 'a law that ended', 'id: 1/2026/QH16', 'id: 9/2018/QH14'],
  ['twin-id', 'two questions of one id', '- id: q1\n', '- id: q0\n'],
  ['negative-stem', 'a stem that asks for what is not so', 'Bạn làm gì?', 'Việc nào KHÔNG nên làm?'],
  ['one-correct', 'a question without a key', 'correct: true', 'correct: false'],
  ['cue-shortest', 'right options that are the shortest', /"(đợi|hỏi) /g, '"$1 thêm '],
  ['small-bank', 'too few questions', /- id: q8[\s\S]*/, ''],
  ['format', 'no list', /[\s\S]*/, 'questions: none'],
  ['syntax', 'no YAML', 'stem: {', 'stem: [{'],
  ['syntax', 'a text that begins with a star', /vi: [^,]+,/, 'vi: *này*,'],
  ['syntax', 'more brackets than memory holds', /^/, '['.repeat(20_000)],
]
test.each(plants)('it is checked like a public bank: %s, %s', async (code, _, from, to) => {
  expect(good.replace(from, to)).not.toBe(good)
  expect(await codes(good.replace(from, to))).toContain(code)
})

test('a mistake is told by its place in the data folder', async () => {
  const data = made({ [bank]: good.replace('section: one', 'section: two') })
  const { errors } = await checkSchoolFolder(root, cache, data)
  expect(errors).toEqual([expect.objectContaining({ file: path.join(data, bank), line: 5 })])
})
test('a folder that is named like no course says which courses there are', async () => {
  const { errors, banks } = await check({ 'content/courses/exmaple/questions/bank.yaml': good })
  expect(banks).toEqual([{ course: 'exmaple', questions: 10, mistakes: 1 }])
  expect(errors).toEqual([
    expect.objectContaining({ code: 'unknown-course', mend: 'Name the folder as the course: example.' }),
  ])
})
test('a folder without questions is a mistake: whoever wants the public bank again takes it away', async () => {
  const { errors } = await check({ 'content/courses/example/questions/README.md': good })
  expect(errors.map(({ code }) => code)).toEqual(['missing-file'])
})
test('a part of a bank that would be left out is a mistake: a .yml, a folder of that name, a link to nowhere', async () => {
  const folder = path.dirname(bank)
  const data = made({ [bank]: good, [`${folder}/more.yml`]: good, [`${folder}/x.yaml/y.yaml`]: good })
  fs.symlinkSync('nowhere', path.join(data, folder, 'gone.yaml'))
  fs.writeFileSync(path.join(data, folder, 'README.md'), 'Of the school.')
  const { errors } = await checkSchoolFolder(root, cache, data)
  expect(errors.map(({ code, file }) => [code, path.basename(file)])).toEqual([
    ['unread-file', 'gone.yaml'],
    ['unread-file', 'more.yml'],
    ['unread-file', 'x.yaml'],
  ])
})
test('a folder of links is read as what they lead to', async () => {
  const [data, elsewhere] = [made({}), made({ 'a/questions/b.yaml': good })]
  fs.mkdirSync(path.join(data, 'content/courses'), { recursive: true })
  fs.symlinkSync(path.join(elsewhere, 'a'), path.join(data, 'content/courses/example'))
  const { banks } = await checkSchoolFolder(root, cache, data)
  expect(banks).toEqual([{ course: 'example', questions: 10, mistakes: 0 }])
})
test('a file where the folder of questions should be is a mistake', async () => {
  const { errors } = await check({ 'content/courses/example/questions': good })
  expect(errors.map(({ code }) => code)).toEqual(['missing-file'])
})
test.each(['utf16le', 'latin1'] as const)(
  'a file in %s is refused before its letters are lost',
  async (code) => {
    const data = made({ [bank]: '' })
    fs.writeFileSync(path.join(data, bank), Buffer.from(good, code))
    const { errors } = await checkSchoolFolder(root, cache, data)
    expect(errors.map(({ code }) => code)).toContain('encoding')
  },
)
test('mistakes in the public lessons are not the school’s', async () => {
  const lesson = 'content/courses/example/01-first/vi.mdx'
  const broken = made({ ...exampleCourse(), [lesson]: `${exampleCourse()[lesson]}\n\nLạc lõng.` })
  const { errors } = await checkSchoolFolder(broken, cache, made({ [bank]: good }))
  expect(errors).toEqual([])
})
test('files that other accounts may read are named', async () => {
  const data = made({ [bank]: good })
  const readable = async (mode: number) => {
    fs.chmodSync(path.join(data, bank), mode)
    return (await checkSchoolFolder(root, cache, data)).readableByOthers
  }
  expect(await readable(0o600)).toEqual([])
  for (const mode of [0o640, 0o604, 0o644]) expect(await readable(mode)).toEqual([path.join(data, bank)])
})
test('the readers who see no question try it in the place of the public bank', async () => {
  const data = made({ [bank]: good.replace(/- id: q9[\s\S]*/, '') })
  const { content } = await readContent(root, cache)
  const [laid] = withSchoolBanks(content.courses, schoolBanks(data, content), data)
  expect(laid?.questions.map(({ value }) => value.id)).toEqual(Array.from({ length: 9 }, (_, i) => `q${i}`))
  expect(cueReport(laid ? [laid] : []).files).toMatchObject([{ file: path.join(data, bank), items: 9 }])
})
