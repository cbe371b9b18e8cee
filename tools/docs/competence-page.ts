import { type Competence, type Framework, narrowest } from '@/domain/content/competence'
import type { Content, SourceCourse, SourceLesson } from '@/domain/content/source'

export const COMPETENCE_PAGE = 'docs/competences.md'

/** What the page counts of one lesson. */
type Taught = {
  place: string
  course: string
  competences: string[]
  minutes: number
  asked: number
  tasks: number
}

const INTRODUCTION = `# Bài học và khung năng lực

> **In short.** Which lesson teaches what the digital competence framework of Circular 02/2025/TT-BGDĐT asks for,
> with minutes, quiz questions and tasks, and what no lesson teaches. Settled are the six domains; names and
> numbers of the 24 competences come from public copies that agree, and no lesson is placed on one of the eight
> steps. UNESCO's curriculum on media and information literacy stands beside it.

Trang này do \`npm run content:competences\` viết ra từ dòng \`competences\` ở đầu mỗi bài và từ
\`content/competences.yaml\`; sửa ở hai nơi đó, không sửa ở đây.

- Một bài được ghép với một năng lực khi **mục tiêu của bài** chính là năng lực ấy. Chỉ nhắc qua thì không ghép.
- Phút là thời lượng bài tiếng Việt. Bài ghép với nhiều năng lực được tính đủ ở từng dòng, nên không cộng các
  dòng lại với nhau; dòng của miền đếm mỗi bài một lần.
- Câu hỏi là số câu trong bộ câu hỏi của bài kiểm tra cuối khóa gắn với các bài ấy; việc làm là phần thực hành
  không chấm điểm trong bài.
- Ghép bài với năng lực **không** nói người học đạt bậc nào: sản phẩm không đo và không ghi điều đó.
`

/** docs/competences.md: for each framework, which lessons teach what, and what none teaches. */
export function competencePage({ frameworks, courses }: Content): string {
  const taught = courses.flatMap((course) => course.lessons.flatMap((lesson) => taughtBy(course, lesson)))
  const parts = frameworks.map(({ value }) => frameworkPart(value, taught, courses))
  const lessons = lessonPart(
    frameworks.map(({ value }) => value),
    taught,
  )
  return `${INTRODUCTION}\n${[...parts, lessons].join('\n\n')}\n`
}

function taughtBy(course: SourceCourse, lesson: SourceLesson): Taught[] {
  const { vi } = lesson.texts
  if (!vi) return []
  const { competences, minutes } = vi.value
  const asked = course.questions.filter(({ value }) => value.lesson === lesson.id).length
  const place = `${course.id}/${lesson.id}`
  return [{ place, course: course.id, competences, minutes, asked, tasks: lesson.tasks.length }]
}

function frameworkPart(
  framework: Framework,
  taught: readonly Taught[],
  courses: readonly SourceCourse[],
): string {
  const { name, read, sources, competences } = framework
  const leaves = narrowest(competences)
  const domains = competences.filter((competence) => !leaves.includes(competence))
  const byCompetence = leaves.map((leaf) => row(leaf, teaching([leaf.id], taught)))
  const gaps = leaves.filter(({ id }) => teaching([id], taught).length === 0)
  return [
    `## ${name.vi}`,
    read.vi,
    `> ${name.en}. ${read.en}`,
    `Nguồn: ${sources.map(({ text, url }) => (url ? `[${text}](${url})` : text)).join('; ')}.`,
    ...(domains.length > 0 ? ['### Theo miền', domainTable(domains, competences, taught, courses)] : []),
    '### Theo năng lực',
    [
      '| Số | Năng lực | Bài | Phút | Câu hỏi | Việc làm |',
      '|---|---|---|---:|---:|---:|',
      ...byCompetence,
    ].join('\n'),
    `### Chưa có bài (${gaps.length}/${leaves.length})`,
    gaps.map(({ code, name: { vi, en } }) => `- ${code} ${vi} (${en})`).join('\n') || 'Không có.',
  ].join('\n\n')
}

const teaching = (ids: readonly string[], taught: readonly Taught[]): Taught[] =>
  taught.filter(({ competences }) => competences.some((id) => ids.includes(id)))

const sum = (of: 'minutes' | 'asked' | 'tasks', lessons: readonly Taught[]): number =>
  lessons.reduce((total, lesson) => total + lesson[of], 0)

const sums = (lessons: readonly Taught[]): string =>
  `${sum('minutes', lessons)} | ${sum('asked', lessons)} | ${sum('tasks', lessons)}`

const row = ({ code, name: { vi, en } }: Competence, lessons: readonly Taught[]): string => {
  const places = lessons.map(({ place }) => `\`${place}\``).join(', ')
  return `| ${code} | ${vi} (${en}) | ${places || '**chưa có bài**'} | ${sums(lessons)} |`
}

/** How many lessons of each course teach something of each domain. */
function domainTable(
  domains: readonly Competence[],
  all: readonly Competence[],
  taught: readonly Taught[],
  courses: readonly SourceCourse[],
): string {
  const head = ['Số', 'Miền', ...courses.map(({ id }) => `\`${id}\``), 'Bài', 'Phút', 'Câu hỏi', 'Việc làm']
  const rows = domains.map(({ id, code, name: { vi, en } }) => {
    const lessons = teaching(
      all.flatMap((one) => (one.within === id ? [one.id] : [])),
      taught,
    )
    const inCourse = courses.map((course) => lessons.filter((lesson) => lesson.course === course.id).length)
    return `| ${code} | ${vi} (${en}) | ${inCourse.join(' | ')} | ${lessons.length} | ${sums(lessons)} |`
  })
  return [`| ${head.join(' | ')} |`, `|---|---|${'---:|'.repeat(head.length - 2)}`, ...rows].join('\n')
}

/** Lesson by lesson, by the frameworks' own numbers. */
function lessonPart(frameworks: readonly Framework[], taught: readonly Taught[]): string {
  const codes = ({ competences }: Framework, ids: readonly string[]) =>
    competences.flatMap(({ id, code }) => (ids.includes(id) ? [code] : [])).join(', ')
  const rows = taught.map((lesson) => {
    const named = frameworks.map((framework) => codes(framework, lesson.competences))
    return `| \`${lesson.place}\` | ${named.join(' | ')} | ${sums([lesson])} |`
  })
  const head = ['Bài', ...frameworks.map(({ id }) => `\`${id}\``), 'Phút', 'Câu hỏi', 'Việc làm']
  return [
    '## Từng bài',
    '',
    `| ${head.join(' | ')} |`,
    `|${'---|'.repeat(head.length - 3)}---:|---:|---:|`,
    ...rows,
  ].join('\n')
}
