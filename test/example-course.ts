import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type Folder = Record<string, string>

const lesson = 'content/courses/example/01-first'

const option = (id: string, vi: string, en: string, correct = false): string => `
    - id: ${id}
      ${correct ? 'correct: true\n      ' : ''}text: { vi: "${vi}", en: "${en}" }
      why: { vi: "Vì ${vi}", en: "Because ${en}" }`

const exercise = (id: string, kind: string): string => `
- id: ${id}
  kind: ${kind}
  stem: { vi: "Bước đầu của ${id} là gì?", en: "What is the first step of ${id}?" }
  options:${option('a', 'mở thẻ mới', 'open a tab', true)}${option('b', 'đọc thật kỹ hết', 'read all of it closely')}${option('c', 'hỏi một người bạn', 'ask a good friend')}
`

const topics = [
  'bão',
  'học phí',
  'vé tàu',
  'thư viện',
  'ký túc xá',
  'giải đấu',
  'thuốc',
  'điện thoại',
  'phòng trọ',
  'lịch thi',
]

/** The correct option moves from place to place and is as long as the others. */
const question = (topic: string, i: number): string => {
  const places = ['a', 'b', 'c']
  const options = places.map((id, at) =>
    at === i % 3
      ? option(id, `gọi ${i}`, `call ${i}`, true)
      : option(id, `${at ? 'đợi' : 'hỏi'} ${i}`, `${at ? 'wait' : 'chat'} ${i}`),
  )
  return `
- id: q${i}
  kind: scenario
  lesson: 01-first
  section: one
  situation: { vi: "Có tin lạ về ${topic} trong nhóm lớp số ${i}.", en: "A strange message about topic ${topic} in class group ${i}." }
  stem: { vi: "Bạn làm gì?", en: "What do you do?" }
  options:${options.join('')}
  law: [{ id: 1/2026/QH16, art: "2.1" }]
`
}

const text = (lang: 'vi' | 'en'): string => `---
title: ${lang === 'vi' ? 'Bài đầu' : 'First lesson'}
competences: [searching]
updated: 2026-11-23
minutes: 3
outcomes: ["${lang === 'vi' ? 'Rời trang' : 'Leave the page'}"]
sources:
  - { text: "Law 1/2026/QH16" }
---

${lang === 'vi' ? 'Vài lời mở đầu.' : 'Hello.'}

<Section id="one" title="${lang === 'vi' ? 'Phần một' : 'Part one'}">

${lang === 'vi' ? 'Nói có căn cứ' : 'Say it'} <Law id="1/2026/QH16" art="2.1" />.

<Choice id="try" />

</Section>

<Section id="recall" title="${lang === 'vi' ? 'Nhớ lại' : 'Recall'}">

<Recall id="r1" />

<Recall id="r2" />

<Recall id="r3" />

<Shown id="class-chat" />

<Task id="find-out" />

</Section>
`

const shown = `- id: class-chat
  show:
    kind: chat
    name: { vi: Lớp, en: Class }
    messages:
      - { from: Lan, at: "20:15", text: { vi: Chào, en: Hello } }
`

const tasks = `- id: find-out
  title: { vi: Tự tìm, en: Search }
  steps: [{ vi: Mở, en: Open }]
  link: { text: { vi: Sổ, en: Register }, to: https://register.example/ }
  ask: { vi: Ai?, en: Who? }
  answer: { vi: Trường., en: School. }
  offline:
    note: { vi: Đọc., en: Read. }
    show: { kind: address, address: https://school.example/ }
    answer: { vi: Trường., en: School. }
`

const law = (id: string, to = ''): string => `id: ${id}
kind: law
short: { vi: Luật mẫu, en: Sample law }
title: { vi: Luật mẫu, en: Sample law }
issued: 2026-01-01
inForce: { from: 2026-02-01${to && `, to: ${to}`} }
lastChecked: 2026-11-01
searched: { vi: số văn bản, en: its number }
verified: text
articles:
  "2.1": { vi: Nói có căn cứ, en: Say it with a source }
`

const competences = `- id: sample
  name: { vi: Khung mẫu, en: Sample framework }
  verified: text
  read: { vi: Đã đọc, en: It was read }
  sources: [{ text: Sample }]
  competences:
    - { id: information, code: "1", name: { vi: Thông tin, en: Information } }
    - { id: searching, code: "1.1", within: information, name: { vi: Tìm kiếm, en: Searching } }
    - { id: sharing, code: "1.2", within: information, name: { vi: Chia sẻ, en: Sharing } }
`

/** A small course without a mistake, as files. */
export const exampleCourse = (): Folder => ({
  'content/courses/example/course.yaml': `order: 1
visibility: public
title: { vi: Khóa mẫu, en: Sample course }
summary: { vi: Một khóa mẫu., en: A sample course. }
quiz: { draw: 3, passPercent: 80, retakeMinutes: 10 }
`,
  [`${lesson}/vi.mdx`]: text('vi'),
  [`${lesson}/en.mdx`]: text('en'),
  [`${lesson}/exercises.yaml`]: [
    exercise('try', 'choice'),
    ...['r1', 'r2', 'r3'].map((id) => exercise(id, 'recall')),
  ].join(''),
  [`${lesson}/shown.yaml`]: shown,
  [`${lesson}/tasks.yaml`]: tasks,
  'content/task-hosts.yaml': '- { host: register.example, why: { vi: Sổ, en: The register } }\n',
  'content/courses/example/questions/bank.yaml': topics.map(question).join(''),
  'content/competences.yaml': competences,
  'content/laws/one.yaml': law('1/2026/QH16'),
  'content/laws/old.yaml': law('9/2018/QH14', '2026-06-30'),
})

/** Writes files below a new temporary folder and answers its path. */
export function writeFolder(files: Folder): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-content-'))
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    fs.writeFileSync(path.join(root, name), content)
  }
  return root
}
