import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isBreaking } from '@/domain/content/without-broken'
import { exampleCourse, type Folder, writeFolder } from '@/test/example-course'
import { competencePage } from '../docs/competence-page'
import { checkFolder } from './check-folder'
import { readContent } from './read-content'

const roots: string[] = []
const cache = writeFolder({})
afterAll(() => {
  for (const root of [...roots, cache]) fs.rmSync(root, { recursive: true, force: true })
})

async function check(files: Folder) {
  const root = writeFolder(files)
  roots.push(root)
  return checkFolder(root, cache)
}

const vi = 'content/courses/example/01-first/vi.mdx'
const en = 'content/courses/example/01-first/en.mdx'
const exercises = 'content/courses/example/01-first/exercises.yaml'
const bank = 'content/courses/example/questions/bank.yaml'
const shown = 'content/courses/example/01-first/shown.yaml'
const tasks = 'content/courses/example/01-first/tasks.yaml'
const course = 'content/courses/example/course.yaml'
const law = 'content/laws/one.yaml'
const competences = 'content/competences.yaml'
const hosts = 'content/task-hosts.yaml'

type Plant = [code: string, mistake: string, file: string, from: string | RegExp, to: string, line?: number]

const plants: Plant[] = [
  ['replaced-law', 'a citation of a law that ended', vi, 'id="1/2026/QH16"', 'id="9/2018/QH14"', 15],
  ['future-law', 'a citation of a law that does not apply yet', law, 'from: 2026-02-01', 'from: 2027-01-01'],
  ['unknown-law', 'a citation of a law outside the registry', en, 'id="1/2026/QH16"', 'id="7/2026/QH16"', 15],
  ['unknown-article', 'a citation of an article outside the registry', bank, 'art: "2.1"', 'art: "3"'],
  ['missing-translation', 'an option in one language only', exercises, ', en: "open a tab"', '', 8],
  ['missing-translation', 'a title in one language only', course, ', en: Sample course }', ' }', 3],
  ['missing-explanation', 'an option without an explanation', bank, /\n {6}why: [^\n]*/, ''],
  ['one-correct', 'two correct options', exercises, '- id: b\n', '- id: b\n      correct: true\n'],
  ['option-count', 'two options only', exercises, /\n {4}- id: c[\s\S]*?(?=\n\n)/, ''],
  ['key-position', 'a correct option that stands first too often', bank, /.*/, 'first'],
  ['key-longest', 'a correct option that is the longest too often', bank, /.*/, 'longest'],
  [
    'twin-stem',
    'two questions that ask the same',
    bank,
    'học phí trong nhóm lớp số 1',
    'bão trong nhóm lớp số 0',
  ],
  ['twin-id', 'two questions with one id', bank, '- id: q1\n', '- id: q0\n'],
  [
    'catch-all',
    '“all of the above”',
    exercises,
    'text: { vi: "hỏi một người bạn"',
    'text: { vi: "Tất cả đáp án trên"',
  ],
  [
    'negative-stem',
    'a stem that asks for what is not so',
    exercises,
    'Bước đầu của r1 là gì?',
    'Việc nào KHÔNG nên làm?',
  ],
  ['cue-shortest', 'a bank whose right options are the shortest', bank, /"(đợi|hỏi) /g, '"$1 thêm '],
  ['small-bank', 'a bank of less than three times the draw', course, 'draw: 3', 'draw: 4', 5],
  ['unknown-section', 'a question that links to no section', bank, 'section: one', 'section: two'],
  ['unknown-lesson', 'a question of no lesson', bank, 'lesson: 01-first', 'lesson: 02-second'],
  ['structure', 'a section that one language lacks', en, 'id="one"', 'id="other"', 13],
  ['structure', 'a citation that one language lacks', en, ' <Law id="1/2026/QH16" art="2.1" />', ''],
  ['structure', 'dates of review that differ', en, 'updated: 2026-11-23', 'updated: 2026-11-22', 4],
  ['structure', 'a competence that one language lacks', en, '[searching]', '[searching, sharing]', 3],
  ['unknown-competence', 'a competence outside the registry', vi, '[searching]', '[searching, none]', 3],
  ['unknown-competence', 'a competence within none', competences, 'within: information', 'within: no', 8],
  ['wide-competence', 'a whole domain for a competence', vi, '[searching]', '[information]', 3],
  ['twin-competence', 'a competence named twice', vi, '[searching]', '[searching, searching]', 3],
  ['twin-id', 'two competences with one id', competences, 'id: sharing', 'id: searching', 9],
  ['format', 'a lesson that names no competence', vi, '[searching]', '[]', 3],
  ['format', 'a framework without a competence', competences, /competences:[\s\S]*/, 'competences: []\n', 6],
  ['not-placed', 'an exercise that stands nowhere', vi, '<Choice id="try" />', 'Thử.'],
  [
    'placed-twice',
    'an exercise that stands twice',
    vi,
    '<Choice id="try" />',
    '<Choice id="try" />\n\n<Choice id="try" />',
    19,
  ],
  ['placed-kind', 'an exercise under another component', vi, '<Choice id="try" />', '<Case id="try" />', 17],
  [
    'unknown-exercise',
    'a place for no exercise',
    vi,
    '<Choice id="try" />',
    '<Choice id="try" />\n\n<Choice id="none" />',
    19,
  ],
  [
    'recall-count',
    'a lesson with two recall questions',
    exercises,
    'id: r3\n  kind: recall',
    'id: r3\n  kind: choice',
  ],
  [
    'unknown-component',
    'a component that lessons do not know',
    vi,
    '<Choice id="try" />',
    '<Choice id="try" />\n\n<Video id="x" />',
    19,
  ],
  ['unknown-component', 'raw HTML', vi, 'Nói có căn cứ', '<span>Nói</span>', 15],
  ['expression', 'a JavaScript expression', vi, 'Nói có căn cứ', '{process.exit(3)} Nói', 15],
  ['expression', 'an expression in an attribute', vi, 'art="2.1"', 'art={"2.1"}', 15],
  ['import', 'an import', vi, 'Vài lời mở đầu.', 'import fs from "node:fs"', 11],
  [
    'unknown-attribute',
    'an attribute that nothing reads',
    vi,
    '<Choice id="try"',
    '<Choice id="try" onClick="x"',
    17,
  ],
  ['missing-attribute', 'a section without a title', vi, ' title="Phần một"', '', 13],
  [
    'outside-section',
    'text outside the sections',
    vi,
    '</Section>\n\n<Section id="recall"',
    '</Section>\n\nLạc lõng.\n\n<Section id="recall"',
  ],
  ['not-shown', 'a shown thing that stands nowhere', vi, '<Shown id="class-chat" />', 'Hết.'],
  [
    'placed-twice',
    'a shown thing that stands twice',
    vi,
    '<Shown id="class-chat" />',
    '<Shown id="class-chat" />\n\n<Shown id="class-chat" />',
  ],
  ['unknown-shown', 'a place for nothing that is shown', shown, '- id: class-chat', '- id: other-chat'],
  ['missing-translation', 'a shown thing in one language only', shown, ', en: Hello', ''],
  ['format', 'a shown thing of no kind', shown, 'kind: chat', 'kind: dream'],
  ['not-shown', 'a task that stands nowhere', vi, '<Task id="find-out" />', 'Hết.'],
  ['unknown-shown', 'a place for no task', tasks, '- id: find-out', '- id: other'],
  [
    'missing-translation',
    'a worked answer in one language only',
    tasks,
    'answer: { vi: Trường., en: School. }',
    'answer: { vi: Trường. }',
  ],
  ['format', 'a task that leads to an address without a lock', tasks, 'https://register', 'http://register'],
  ['doubt', 'a sentence that says how far a law was read', vi, 'Nói có', 'Theo nguồn thứ cấp, nói có', 15],
  ['doubt', 'the same in English', en, 'Say it', 'Secondary sources say it', 15],
  ['heading-level', 'a task in the introduction', vi, 'Vài lời mở đầu.', '<Task id="find-out" />', 11],
  ['heading-level', 'a heading of a section in the introduction', vi, 'Vài lời mở đầu.', '### Vài lời', 11],
  [
    'unlisted-host',
    'a task that leads to a site nobody listed',
    tasks,
    'register.example',
    'else.example',
    4,
  ],
  [
    'idle-host',
    'a listed site that no task leads to',
    hosts,
    '- {',
    '- { host: b.example, why: { vi: B, en: B } }\n- {',
    1,
  ],
  [
    'twin-host',
    'a site that is listed twice',
    hosts,
    /$/,
    '- { host: register.example, why: { vi: B, en: B } }\n',
    2,
  ],
  ['format', 'an entry that is no host', hosts, 'register.example', 'https://register.example'],
  ['missing-translation', 'a site whose use is told in one language', hosts, ', en: The register', ''],
  ['heading-level', 'a heading as large as the title', vi, 'Vài lời mở đầu.', '# Vài lời', 11],
  ['markdown-image', 'an image in Markdown', vi, 'Vài lời mở đầu.', '![x](x.svg)', 11],
  ['link', 'a link to a section that is not there', vi, 'Vài lời mở đầu.', '[x](#nowhere)', 11],
  ['link', 'a link that runs something', vi, 'Vài lời mở đầu.', '[x](javascript:alert)', 11],
  [
    'unknown-drawing',
    'a figure whose drawing is not there',
    vi,
    'Vài lời mở đầu.',
    '<Figure src="x.svg" alt="x" />',
    11,
  ],
  ['callout-kind', 'a callout of no kind', vi, 'Vài lời mở đầu.', '<Callout kind="joke">x</Callout>', 11],
  ['minutes', 'a reading time that is not true', vi, 'minutes: 3', 'minutes: 9', 5],
  ['long-read', 'a long text without an exercise', vi, 'Nói có căn cứ', 'chữ '.repeat(301), 15],
  ['section-id', 'a section id with marks', vi, 'id="one"', 'id="Một"', 13],
  ['twin-section', 'two sections with one id', vi, 'id="recall"', 'id="one"', 21],
  [
    'nested-section',
    'a section inside a section',
    vi,
    '<Choice id="try" />',
    '<Section id="in" title="Trong">x</Section>',
    17,
  ],
  ['option-ids', 'two options with one id', exercises, '- id: b\n', '- id: a\n'],
  ['twin-id', 'two exercises with one id', exercises, '- id: r2', '- id: r1'],
  ['twin-id', 'two files for one law', 'content/laws/old.yaml', '9/2018/QH14', '1/2026/QH16'],
  ['unknown-key', 'a misspelt key', exercises, 'kind: choice', 'knid: choice'],
  ['syntax', 'YAML that cannot be read', exercises, 'kind: choice', 'kind: "choice'],
  ['syntax', 'a tag that is never closed', vi, '</Section>\n\n<Section id="recall"', '<Section id="recall"'],
  ['frontmatter', 'a lesson without its head', vi, /^---\n/, ''],
  ['format', 'a date that is none', vi, 'updated: 2026-11-23', 'updated: yesterday', 4],
]

const question = (text: string) => text.split(/\n(?=- id: q)/)

/** Two plants touch the whole bank. */
function plant(files: Folder, [, , file, from, to]: Plant): Folder {
  const text = files[file] ?? ''
  if (to === 'first')
    return {
      ...files,
      [file]: question(text)
        .map((item) =>
          item.replace(/ {6}correct: true\n/, '').replace('- id: a\n', '- id: a\n      correct: true\n'),
        )
        .join('\n'),
    }
  if (to === 'longest')
    return { ...files, [file]: text.replaceAll('vi: "gọi', 'vi: "gọi ngay cho văn phòng để hỏi cho thật rõ') }
  expect(typeof from === 'string' ? text.includes(from) : from.test(text)).toBe(true)
  return { ...files, [file]: text.replace(from, to) }
}

describe('content:check', () => {
  it('finds no mistake in a course without one, and counts what is there', async () => {
    expect(await check(exampleCourse())).toEqual({
      courses: 1,
      lessons: 1,
      approved: 0,
      questions: 10,
      laws: 2,
      errors: [],
    })
  })

  it.each(plants)('%s: catches %s', async (...planted) => {
    const [code, , file, , , line] = planted
    const { errors } = await check(plant(exampleCourse(), planted))
    const found = errors.find(
      (error) => error.code === code && (line === undefined || (error.file === file && error.line === line)),
    )
    expect(found, JSON.stringify(errors, null, 1)).toBeDefined()
    expect(found?.message).not.toBe('')
    expect(found?.mend).not.toBe('')
  })

  it('catches a missing language', async () => {
    const { [en]: _, ...files } = exampleCourse()
    const { errors } = await check(files)
    expect(errors).toContainEqual(expect.objectContaining({ file: en, code: 'missing-translation' }))
  })

  it('catches a drawing that runs something', async () => {
    const { errors } = await check({
      ...exampleCourse(),
      'content/courses/example/01-first/x.svg': '<svg viewBox="0 0 1 1">\n<script>1</script></svg>',
    })
    expect(errors).toEqual([expect.objectContaining({ code: 'drawing', line: 2 })])
  })

  it('asks a drawing for colours that follow light and dark, and stops no build for one', async () => {
    const drawing = (colours: string) => ({
      ...exampleCourse(),
      'content/courses/example/01-first/x.svg': `<svg viewBox="0 0 1 1">\n<rect ${colours}/></svg>`,
    })
    const { errors } = await check(drawing('fill="#ffffff" stroke="none"'))
    expect(errors).toEqual([expect.objectContaining({ code: 'drawing-colour', line: 2 })])
    expect(errors.some(isBreaking)).toBe(false)
    for (const colour of ['none', 'currentColor', 'var(--sea)', 'url(#shade)'])
      expect((await check(drawing(`fill="${colour}" stroke="${colour}"`))).errors).toEqual([])
  })

  it('catches folders and courses that are not whole', async () => {
    const files = exampleCourse()
    const { errors } = await check({
      ...files,
      'content/courses/Empty_One/course.yaml': files[course] ?? '',
      'content/courses/headless/01-first/vi.mdx': files[vi] ?? '',
      'content/courses/example/last-lesson/vi.mdx': files[vi] ?? '',
    })
    expect([...new Set(errors.map(({ code }) => code))]).toEqual(
      expect.arrayContaining([
        'twin-order',
        'folder-name',
        'no-lessons',
        'missing-file',
        'missing-translation',
      ]),
    )
  })

  it('accepts a past law that the text calls past', async () => {
    const files = exampleCourse()
    const cite = (text = '') =>
      text.replace('.\n\n<Choice', ' <Law id="9/2018/QH14" art="2.1" past />.\n\n<Choice')
    expect((await check({ ...files, [vi]: cite(files[vi]), [en]: cite(files[en]) })).errors).toEqual([])
  })

  it('asks for the page of competences anew when a lesson says something else', async () => {
    const files = exampleCourse()
    const root = writeFolder(files)
    roots.push(root)
    const { content } = await readContent(root, cache)
    const page = { 'docs/competences.md': competencePage(content) }
    expect((await check({ ...files, ...page })).errors).toEqual([])
    const remapped = (text = '') => text.replace('[searching]', '[sharing]')
    const { errors } = await check({
      ...files,
      ...page,
      [vi]: remapped(files[vi]),
      [en]: remapped(files[en]),
    })
    expect(errors).toEqual([expect.objectContaining({ file: 'docs/competences.md', code: 'old-page' })])
  })

  it('names files from the root of the repository', async () => {
    const { errors } = await check(plant(exampleCourse(), ['minutes', '', vi, 'minutes: 3', 'minutes: 4']))
    expect(path.posix.isAbsolute(errors[0]?.file ?? '/')).toBe(false)
  })

  it('refuses a lesson in another encoding before its letters are lost', async () => {
    const root = writeFolder(exampleCourse())
    roots.push(root)
    fs.writeFileSync(path.join(root, vi), Buffer.from(exampleCourse()[vi] ?? '', 'latin1'))
    const { errors } = await checkFolder(root, cache)
    expect(errors).toContainEqual(expect.objectContaining({ file: vi, code: 'encoding' }))
  })
})
