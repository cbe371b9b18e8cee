import { expect, test } from 'vitest'
import type { Content } from '@/domain/content/source'
import { competencePage } from './competence-page'

const both = (text: string) => ({ vi: text, en: `${text} in English` })
const lesson = (id: string, competences: string[], minutes: number, tasks: number) => ({
  id,
  texts: { vi: { value: { competences, minutes } } },
  tasks: Array.from({ length: tasks }),
})
const asking = (id: string) => ({ value: { lesson: id } })
const framework = {
  id: 'sample',
  name: both('Khung'),
  verified: 'secondary',
  read: both('Đọc ở báo'),
  sources: [{ text: 'Báo', url: 'https://bao.example' }, { text: 'Sách' }],
  competences: [
    { id: 'safety', code: '4', name: both('An toàn') },
    { id: 'devices', code: '4.1', within: 'safety', name: both('Thiết bị') },
    { id: 'data', code: '4.2', within: 'safety', name: both('Dữ liệu') },
    { id: 'green', code: '4.3', within: 'safety', name: both('Môi trường') },
  ],
}
const page = competencePage({
  laws: [],
  frameworks: [{ value: framework }],
  courses: [
    {
      id: 'law',
      lessons: [lesson('01-a', ['devices', 'data'], 5, 1), lesson('02-b', ['data'], 4, 2)],
      questions: ['01-a', '01-a', '02-b'].map(asking),
    },
    { id: 'staff', lessons: [lesson('01-a', ['data'], 6, 0)], questions: [] },
  ],
} as unknown as Content)

test('a competence names its lessons, with their minutes, questions and tasks', () => {
  expect(page).toContain('| 4.1 | Thiết bị (Thiết bị in English) | `law/01-a` | 5 | 2 | 1 |')
  expect(page).toContain(
    '| 4.2 | Dữ liệu (Dữ liệu in English) | `law/01-a`, `law/02-b`, `staff/01-a` | 15 | 3 | 3 |',
  )
})

test('a domain counts each lesson once, course by course', () => {
  expect(page).toContain('| Số | Miền | `law` | `staff` | Bài | Phút | Câu hỏi | Việc làm |')
  expect(page).toContain('| 4 | An toàn (An toàn in English) | 2 | 1 | 3 | 15 | 3 | 3 |')
})

test('what no lesson teaches is said in its row and in a list of its own', () => {
  expect(page).toContain('| 4.3 | Môi trường (Môi trường in English) | **chưa có bài** | 0 | 0 | 0 |')
  expect(page).toContain('### Chưa có bài (1/3)\n\n- 4.3 Môi trường (Môi trường in English)\n')
})

test('how a framework was read stands above its figures, with the sources', () => {
  expect(page).toContain('Đọc ở báo\n\n> Khung in English. Đọc ở báo in English')
  expect(page).toContain('Nguồn: [Báo](https://bao.example); Sách.')
})

test('each lesson shows its competences by their numbers', () => {
  expect(page).toContain('| `law/01-a` | 4.1, 4.2 | 5 | 2 | 1 |')
})
