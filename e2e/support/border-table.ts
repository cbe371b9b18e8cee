import { actions } from './border-actions'
import {
  admin,
  at,
  everyone,
  holder,
  insiders,
  managers,
  nobody,
  office,
  type Rule,
  signedIn,
} from './border-rule'

const pages: Record<string, Rule> = {
  'GET /[lang]': { who: everyone, address: at('/vi') },
  'GET /[lang]/courses': { who: everyone, address: at('/vi/courses') },
  'GET /[lang]/courses/[course]': { who: everyone, address: at('/vi/courses/cyber-law') },
  'GET /[lang]/courses/[course]/[lesson]': {
    who: everyone,
    address: at('/vi/courses/verification/02-lateral-reading'),
  },
  'GET /[lang]/laws': { who: everyone, address: at('/vi/laws') },
  'GET /[lang]/privacy': { who: everyone, address: at('/vi/privacy') },
  'GET /[lang]/sign-in': { who: everyone, address: at('/vi/sign-in') },
  'GET /[lang]/refused': { who: everyone, address: at('/vi/refused') },
  'GET /[lang]/activate': { who: everyone, address: at('/vi/activate') },
  'GET /[lang]/activate/[token]': { who: everyone, address: at('/vi/activate/nothing') },
  'GET /verify': { who: everyone, address: at('/verify') },
  'GET /verify/[serial]': { who: everyone, address: ({ serial }) => `/verify/${serial}` },
  'GET /[lang]/setup': { who: nobody, address: at('/vi/setup') },
  'GET /[lang]/[...missing]': { who: nobody, address: at('/vi/no/such/page') },
  'GET /[lang]/learning': { who: signedIn, address: at('/vi/learning') },
  'GET /[lang]/home': { who: signedIn, address: at('/vi/home') },
  'GET /[lang]/me': { who: signedIn, address: at('/vi/me') },
  'GET /[lang]/certificates': { who: signedIn, address: at('/vi/certificates') },
  'GET /[lang]/attempts/[attempt]': { who: holder, address: ({ attempt }) => `/vi/attempts/${attempt}` },
  'GET /[lang]/attempts/[attempt]/result': {
    who: holder,
    address: ({ attempt }) => `/vi/attempts/${attempt}/result`,
  },
  'GET /[lang]/quiz/[course]': { who: insiders, address: at('/vi/quiz/collaborator') },
  // Without a bank of the school's own there is none; practice.spec.ts opens the border with one.
  'GET /[lang]/practice/[course]': { who: nobody, address: at('/vi/practice/collaborator') },
  'GET /[lang]/gauge/[course]': { who: signedIn, address: at('/vi/gauge/verification') },
  'GET /[lang]/test-out/[course]': { who: insiders, address: at('/vi/test-out/collaborator') },
  'GET /[lang]/training/[course]': {
    who: insiders,
    address: at('/vi/training/collaborator'),
    mark: 'Cộng tác viên',
  },
  'GET /[lang]/training/[course]/[lesson]': {
    who: insiders,
    address: at('/vi/training/collaborator/01-limits-of-the-role'),
  },
  'GET /[lang]/learn/feedback': {
    who: insiders,
    address: ({ exercise }) =>
      `/vi/learn/feedback?course=collaborator&lesson=01-limits-of-the-role&exercise=${exercise}&choice=a`,
  },
  'GET /[lang]/learn/task': {
    who: insiders,
    address: ({ task }) => `/vi/learn/task?course=collaborator&lesson=01-limits-of-the-role&task=${task}`,
  },
  'GET /[lang]/manage': { who: managers, address: at('/vi/manage') },
  'GET /[lang]/manage/boards': { who: office, address: ({ unit }) => `/vi/manage/boards?unit=${unit}` },
  'GET /[lang]/manage/boards/missing': {
    who: office,
    address: ({ unit, target }) => `/vi/manage/boards/missing?target=${target}&unit=${unit}`,
  },
  'GET /[lang]/manage/before-after': {
    who: office,
    address: ({ unit }) => `/vi/manage/before-after?unit=${unit}`,
  },
  'GET /[lang]/manage/people': { who: managers, address: at('/vi/manage/people') },
  'GET /[lang]/manage/people/invite': {
    who: office,
    address: ({ unit }) => `/vi/manage/people/invite?unit=${unit}`,
  },
  'GET /[lang]/manage/people/[person]': {
    who: office,
    address: ({ person }) => `/vi/manage/people/${person}`,
    mark: 'CB0235',
  },
  'GET /[lang]/manage/people/[person]/grant': {
    who: admin,
    address: ({ person, unit }) => `/vi/manage/people/${person}/grant?role=faculty_manager&unit=${unit}`,
  },
  'GET /[lang]/manage/targets': { who: office, address: at('/vi/manage/targets') },
  'GET /[lang]/manage/targets/new': { who: office, address: at('/vi/manage/targets/new') },
  'GET /[lang]/manage/targets/[target]': {
    who: office,
    address: ({ target }) => `/vi/manage/targets/${target}`,
  },
  'GET /[lang]/manage/import': { who: office, address: at('/vi/manage/import') },
  'GET /[lang]/manage/import/[file]': {
    who: office,
    address: ({ file }) => `/vi/manage/import/${file}?kind=staff`,
    mark: 'Người Trong Tệp',
  },
  'GET /[lang]/manage/certificates': { who: office, address: at('/vi/manage/certificates') },
  'GET /[lang]/manage/outbox': { who: admin, address: at('/vi/manage/outbox') },
  'GET /[lang]/manage/setup': { who: admin, address: at('/vi/manage/setup'), mark: 'content/courses' },
}

const answers: Record<string, Rule> = {
  'GET /api/health': { who: everyone, address: at('/api/health') },
  'GET /api/live': { who: everyone, address: at('/api/live') },
  'GET /api/metrics': { who: nobody, address: at('/api/metrics') },
  'GET /api/v1/shell': { who: everyone, address: at('/api/v1/shell') },
  'GET /api/v1/progress': { who: everyone, address: at('/api/v1/progress?course=cyber-law') },
  'GET /api/v1/attempts/[attempt]': { who: holder, address: ({ attempt }) => `/api/v1/attempts/${attempt}` },
  'GET /api/v1/certificates/[serial]': {
    who: holder,
    address: ({ serial }) => `/api/v1/certificates/${serial}`,
  },
  'GET /api/v1/boards/tag': {
    who: office,
    address: ({ unit, target }) => `/api/v1/boards/tag?target=${target}&unit=${unit}`,
  },
  'GET /api/v1/exports/[what]': {
    who: office,
    address: ({ unit, target }) => `/api/v1/exports/missing?format=csv&target=${target}&unit=${unit}`,
  },
}

const ofCourse = () => ({ course: 'collaborator' })
const lesson = { course: 'collaborator', lesson: '01-limits-of-the-role' }
const setUp = {
  token: 'x',
  name: 'Trường',
  nameEn: 'School',
  shortName: 'T',
  code: 'CB1',
  fullName: 'Trần An',
  email: 'a@x.vn',
}
const changes: Record<string, Rule> = {
  'POST /api/v1/language': { who: signedIn, address: at('/api/v1/language') },
  'POST /api/v1/sign-in': { who: everyone, address: at('/api/v1/sign-in') },
  'POST /api/v1/activate': { who: everyone, address: at('/api/v1/activate') },
  'POST /api/v1/activate/request': { who: everyone, address: at('/api/v1/activate/request') },
  'POST /api/v1/setup': {
    who: nobody,
    address: at('/api/v1/setup'),
    body: () => ({ ...setUp, password: 'mười hai chữ cái' }),
  },
  'POST /api/v1/sign-out': { who: signedIn, address: at('/api/v1/sign-out'), body: () => ({}) },
  'POST /api/v1/recall': {
    who: insiders,
    address: at('/api/v1/recall'),
    body: ({ exercise }) => ({ ...lesson, exercise, choice: 'a' }),
  },
  'POST /api/v1/tasks': {
    who: insiders,
    address: at('/api/v1/tasks'),
    body: ({ task }) => ({ ...lesson, task, done: 'yes' }),
  },
  'POST /api/v1/progress': {
    who: insiders,
    address: at('/api/v1/progress'),
    body: () => ({ ...lesson, section: 'x' }),
  },
  'POST /api/v1/gauge': {
    who: insiders,
    address: at('/api/v1/gauge'),
    body: () => ({ course: 'collaborator', moment: 'before', form: 'x', answers: { x: true } }),
  },
  'POST /api/v1/attempts': { who: insiders, address: at('/api/v1/attempts'), body: ofCourse },
  'POST /api/v1/attempts/[attempt]/answers': {
    who: holder,
    address: ({ attempt }) => `/api/v1/attempts/${attempt}/answers`,
    body: () => ({ item: 0, choice: 'a', revision: 0 }),
  },
  'POST /api/v1/attempts/[attempt]/submit': {
    who: holder,
    address: ({ attempt }) => `/api/v1/attempts/${attempt}/submit`,
    body: () => ({}),
  },
  'POST /api/v1/test-outs': { who: insiders, address: at('/api/v1/test-outs'), body: ofCourse },
  // Nobody has begun one of this name.
  'POST /api/v1/test-outs/[testOut]': {
    who: nobody,
    address: ({ attempt }) => `/api/v1/test-outs/${attempt}`,
    body: () => ({ answers: {} }),
  },
  'GET /api/v1/import/rows': {
    who: office,
    address: ({ file }) => `/api/v1/import/rows?kind=staff&file=${file}`,
    mark: 'Người Trong Tệp',
  },
  'POST /api/v1/import': { who: office, address: at('/api/v1/import'), body: () => ({ kind: 'staff' }) },
  'POST /api/v1/import/apply': {
    who: office,
    address: at('/api/v1/import/apply'),
    body: ({ file }) => ({ kind: 'staff', fileHash: file, rosterHash: file }),
  },
  'POST /api/v1/people/[action]': {
    who: office,
    address: at('/api/v1/people/invite'),
    body: ({ unit }) => ({ unitId: unit, letters: 1 }),
  },
  'POST /api/v1/certificate-words': {
    who: office,
    address: at('/api/v1/certificate-words'),
    body: () => ({ place: 'X', signatoryTitle: '', signatoryName: '' }),
  },
  'POST /api/v1/targets/[action]': {
    who: office,
    address: at('/api/v1/targets/end'),
    body: ({ target }) => ({ target }),
  },
}

/** Every route of the source tree: who gets in, and at which address a stranger tries. */
export const table: Record<string, Rule> = { ...pages, ...answers, ...changes }
export const everyRule: Record<string, Rule> = { ...table, ...actions }
