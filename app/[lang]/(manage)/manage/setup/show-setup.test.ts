import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import type { SchoolSetup } from '@/server/operations/setup-facts'
import { showSetup } from './show-setup'

const setup: SchoolSetup = {
  publicUrl: 'https://hoc.example',
  isSendingMail: false,
  members: 2,
  targets: 0,
  place: 'Vinh',
  signatoryTitle: 'Rector',
  signatoryName: 'Trần An',
  dataDir: '/srv/haidang',
  banks: [],
}
const since = new Date('2026-11-24T20:00:00Z')
const show = (change: Partial<SchoolSetup>) =>
  showSetup({
    setup: { ...setup, ...change },
    titles: new Map([['law', 'Law in cyberspace']]),
    t: translator('en'),
    lang: 'en',
    zone: 'Asia/Ho_Chi_Minh',
  })
const bank = (inForce: object | null, refused: object | null, courseId = 'law') =>
  show({ banks: [{ courseId, inForce, refused }] as SchoolSetup['banks'] }).find(({ key }) =>
    key.startsWith('bank'),
  )

test('each line says what is so and leads to where it is done', () => {
  expect(show({}).map(({ key, state, way }) => [key, state, way?.href])).toEqual([
    ['address', 'done', undefined],
    ['mail', 'open', '/en/manage/outbox'],
    ['people', 'done', '/en/manage/import'],
    ['certificate_words', 'done', '/en/manage/certificates'],
    ['target', 'open', '/en/manage/targets'],
  ])
  expect(show({}).map(({ text }) => text)).toContain("2 people belong to the school's units today.")
})
test('without an own bank it names the folder for one', () => {
  expect(bank(null, null)).toMatchObject({
    state: 'open',
    title: 'Questions of your own: Law in cyberspace',
    text: expect.stringContaining('/srv/haidang/content/courses/law/questions'),
    faults: [],
  })
})
test('a bank in force says since which local day', () => {
  expect(bank({ since, questions: 45 }, null)).toMatchObject({
    state: 'done',
    text: 'The quiz draws from 45 questions of your own, in force since 25 Nov 2026.',
  })
})
test('a refused bank shows its first mistakes, how to mend them, and what is in force meanwhile', () => {
  const fault = {
    file: 'content/courses/law/questions/a.yaml',
    line: 3,
    code: 'twin-id',
    message: 'a second q1',
  }
  const refused = { at: since, mistakes: 2, faults: [fault] }
  expect(bank(null, refused)).toMatchObject({
    state: 'bad',
    text: expect.stringContaining('still draws from the public one'),
    faults: ['content/courses/law/questions/a.yaml:3 twin-id: a second q1'],
    mend: expect.stringContaining('npm run content:check -- --data /srv/haidang'),
  })
  expect(bank({ since, questions: 45 }, refused)?.text).toContain('the 45 questions in force since')
  expect(bank(null, refused, 'lwa')?.title).toBe('Questions of your own: lwa')
})
