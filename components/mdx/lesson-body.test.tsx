import fs from 'node:fs'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, describe, expect, it } from 'vitest'
import { Exercise } from '@/domain/content/exercise'
import { ShownEntry } from '@/domain/content/shown'
import { Task } from '@/domain/content/task'
import { bodyTexts } from '@/messages/course-texts'
import { shownWords } from '@/messages/shown-words'
import { translator } from '@/messages/translate'
import { compileText } from '@/tools/content/compile-text'
import { writeFolder } from '@/test/example-course'
import { LessonBody } from './lesson-body'

const cache = writeFolder({})
afterAll(() => fs.rmSync(cache, { recursive: true, force: true }))

const option = (id: string, correct = false) => ({
  id,
  correct,
  text: { vi: `chọn ${id}`, en: id },
  why: { vi: `Đúng. Vì ${id}`, en: id },
})
const exercise = (id: string, kind: string) =>
  Exercise.parse({
    id,
    kind,
    stem: { vi: `Hỏi ${id}?`, en: id },
    options: [option('a', true), option('b'), option('c')],
  })

const chat = ShownEntry.parse({
  id: 'class-chat',
  show: {
    kind: 'chat',
    name: { vi: 'Lớp', en: 'Class' },
    messages: [
      { from: 'Lan', at: '20:15', text: { vi: 'Mai nghỉ học à?', en: 'No class tomorrow?' } },
      { from: 'me', text: { vi: 'Ai báo vậy?', en: 'Who says so?' } },
    ],
  },
})

const task = Task.parse({
  id: 'find-owner',
  title: { vi: 'Tìm chủ của tên miền', en: 'Find the owner' },
  steps: [{ vi: 'Mở trang tra cứu', en: 'Open the register' }],
  link: { text: { vi: 'Trang tra cứu', en: 'Register' }, to: 'https://tra-cuu.example/' },
  ask: { vi: 'Ai đứng tên?', en: 'Who is it?' },
  answer: { vi: 'Một công ty.', en: 'A company.' },
  offline: {
    note: { vi: 'Đọc thanh địa chỉ này.', en: 'Read this bar.' },
    show: { kind: 'address', address: 'https://a.example/' },
    answer: { vi: 'Chủ là a.example.', en: 'It is a.example.' },
  },
})

async function render(text: string): Promise<string> {
  const compiled = await compileText(text, path.join(cache, 'c'))
  if (!compiled.ok) throw new Error(compiled.message)
  return renderToStaticMarkup(
    <LessonBody
      code={compiled.value.code}
      lang="vi"
      place={{ lang: 'vi', course: 'example', lesson: '01-first', signInHref: '/vi/sign-in' }}
      texts={bodyTexts(translator('vi'))}
      words={shownWords(translator('vi'), 'vi')}
      exercises={[exercise('r1', 'recall'), exercise('try', 'choice')]}
      shown={[chat]}
      tasks={[task]}
      drawings={{ 'x.svg': '<svg viewBox="0 0 1 1"></svg>' }}
      showLaw={(id, art) =>
        id === '1/2026/QH16'
          ? {
              sign: art === '9' ? '§°' : '§',
              doubt: art === '9' ? 'nguồn thứ cấp' : undefined,
              label: `Luật mẫu, Đ${art}`,
              title: 'Luật mẫu',
              heading: 'Điều 2',
              says: 'Nói có căn cứ',
              dates: 'Có hiệu lực',
              known: 'đã đọc văn bản',
              checkedOn: '2026-11-01',
              isRead: true,
              moreHref: '/vi/laws#law',
            }
          : null
      }
    />,
  )
}

describe('a lesson’s text', () => {
  it('shows what shown.yaml holds, read in the order of the conversation', async () => {
    const html = await render('<Shown id="class-chat" />')
    const order = ['Đoạn trò chuyện', 'Lớp', 'Lan', '20:15', 'Mai nghỉ học à?', 'Bạn', 'Ai báo vậy?']
    expect(order.map((text) => html.indexOf(text))).toEqual(
      order.map((text) => html.indexOf(text)).toSorted((a, b) => a - b),
    )
    expect(order.every((text) => html.includes(text))).toBe(true)
  })

  it('gives a task with its worked answer and a twin that needs no line, both closed', async () => {
    const html = await render('<Task id="find-owner" />')
    for (const text of ['Tìm chủ của tên miền', 'Mở trang tra cứu', 'Ai đứng tên?', 'Một công ty.'])
      expect(html).toContain(text)
    expect(html).toContain('https://a.example/')
    expect(html.match(/<details/g)).toHaveLength(3)
    expect(html).not.toContain('<details open')
  })

  it('lets a task be marked as done by a form that needs no script and carries nothing that was found', async () => {
    const html = await render('<Task id="find-owner" />')
    const form = /<form[^>]*action="\/api\/v1\/tasks"[^>]*>.*?<\/form>/.exec(html)?.[0] ?? ''
    expect(form).toContain('method="post"')
    const fields = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
    expect(Object.fromEntries(fields.map(([, name, value]) => [name, value]))).toEqual({
      lang: 'vi',
      course: 'example',
      lesson: '01-first',
      task: 'find-owner',
      done: 'yes',
    })
    expect(html).not.toMatch(/<textarea|type="text"/)
    expect(html).toContain('id="task-find-owner"')
  })

  it('keeps what is folded away in the page, closed', async () => {
    const html = await render('<Fold title="Căn cứ">\n\nĐiều 2 nói vậy.\n\n</Fold>')
    expect(html).toMatch(/<details[^>]*><summary[^>]*>Căn cứ<\/summary>.*Điều 2 nói vậy\./)
  })

  it('gives a recall question as a form that posts its answer without a script', async () => {
    const html = await render('<Recall id="r1" />')
    expect(html).toMatch(/<form id="exercise-r1"[^>]* action="\/api\/v1\/recall" method="post">/)
    for (const [name, value] of Object.entries({
      lang: 'vi',
      course: 'example',
      lesson: '01-first',
      exercise: 'r1',
    }))
      expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`)
    expect(html.match(/type="radio"/g)).toHaveLength(3)
  })

  it('never sends practice anywhere that records: its form only asks for the explanation', async () => {
    const html = await render('<Choice id="try" />')
    expect(html).toContain('action="/vi/learn/feedback" method="get"')
    expect(html).not.toContain('/api/')
  })

  it('calls a recall question what the end of the lesson calls it', async () => {
    expect(await render('<Recall id="r1" />')).toContain('>Câu 1</p>')
  })

  it('shows no explanation before the answer', async () => {
    expect(await render('<Recall id="r1" />\n\n<Choice id="try" />')).not.toContain('Vì a')
  })

  it('opens a citation without a script, inside the sentence', async () => {
    const html = await render('Nói có căn cứ <Law id="1/2026/QH16" art="2" />.')
    const id = /popoverTarget="([^"]+)"/i.exec(html)?.[1]
    expect(html).toContain(`id="${id}" popover="auto"`)
    expect(html).not.toMatch(/<p[^>]*>(?:(?!<\/p>).)*<(div|section|p)[\s>]/)
  })

  it('says also on paper, where no mark stands, that a named article was not read', async () => {
    expect(await render('Theo <Law id="1/2026/QH16" art="9" named />.')).toContain(' [nguồn thứ cấp]')
    expect(await render('Theo <Law id="1/2026/QH16" art="2" named />.')).not.toContain(' [')
  })

  it('says so when a citation is past, and prints an unknown one as it is written', async () => {
    expect(await render('X <Law id="1/2026/QH16" art="2" past />.')).toContain('Đã hết hiệu lực')
    expect(await render('X <Law id="9/9" art="2" />.')).toContain('9/9, 2')
  })

  it('keeps a range of numbers in a table on one line, and lets words break', async () => {
    const html = await render(
      '| Hành vi | Mức |\n|---|---|\n| Chia sẻ tin sai | 10–20 |\n| Tên dài | đến 20 |',
    )
    const cells = [...html.matchAll(/<td class="([^"]*)"[^>]*>([^<]*)</g)]
    expect(cells.filter(([, look]) => look?.includes('whitespace-nowrap')).map(([, , text]) => text)).toEqual(
      ['10\u2060–\u206020'],
    )
  })

  it('gives a mark in a callout no ground of its own, which would lie over the letters beside it', async () => {
    const html = await render('<Callout kind="right">Được xóa <Law id="1/2026/QH16" art="2" />.</Callout>')
    expect(html).toContain('law-mark')
    expect(html).not.toMatch(/_button\]:bg-|class="law-mark[^"]*bg-/)
  })

  it('sets a drawing into the page with its description, and needs no inline style', async () => {
    const html = await render(
      '<Figure src="x.svg" alt="Một hình" caption="Chú thích" />\n\n<Callout kind="right">a</Callout>\n\n| a | b |\n|---|:-:|\n| 1 | 2 |',
    )
    expect(html).toContain('role="img" aria-label="Một hình"')
    expect(html).toContain('aria-label="Quyền của bạn"')
    expect(html).not.toMatch(/\sstyle=/)
  })
})
