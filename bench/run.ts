// npm run bench -- [--json] [--save] [--name NAME] [--only figures,lesson,pages,quiz,browser] [--small N]
// [--large N] Starts the production build on seeded schools in a temporary folder, measures, removes
// everything. Non-zero exit: a budget is broken.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { builtCourses } from '@/server/courses/built-courses'
import { type Judged, judge, type Measured } from '@/bench/platform/budgets'
import { commitOf } from '@/bench/platform/commit'
import { measureFigures } from './figures/measure-figures'
import { measureBrowser } from './page/measure-browser'
import { openSite, type Site } from './platform/site'
import { measurePages } from './web/measure-pages'
import { measureLessonPage, measureQuiz } from './web/measure-web'

const root = path.resolve(import.meta.dirname, '..')
const parts = ['figures', 'lesson', 'pages', 'quiz', 'browser'] as const
const say = (text: string): void => void process.stderr.write(`• ${text}\n`)

function readOptions() {
  const flag = { type: 'boolean', default: false } as const
  const text = (value: string) => ({ type: 'string', default: value }) as const
  const options = {
    json: flag,
    save: flag,
    name: text('bench'),
    only: text(parts.join(',')),
    small: text('3000'),
    large: text('100000'),
  } as const
  const { values } = parseArgs({ options })
  const only = values.only.split(',')
  const wrong = only.filter((part) => !parts.some((known) => known === part))
  if (wrong.length > 0) throw new Error(`--only knows ${parts.join(', ')}, not ${wrong.join(', ')}`)
  return { ...values, only, sizes: { small: Number(values.small), large: Number(values.large) } }
}

async function measure(site: Site, only: readonly string[]): Promise<Record<string, Measured>> {
  process.env.HAIDANG_CONTENT = site.content
  const open = builtCourses().filter(({ visibility }) => visibility === 'public')
  const courseIds = open.map(({ id }) => id)
  const lesson = `/vi/courses/${open[0]?.id}/${open[0]?.lessons[0]?.id}`
  const web = { lesson, courseIds, rounds: 40, seconds: 0.5 }
  const measured: Record<string, Measured> = {}
  if (only.includes('lesson')) measured.lessonPage = await measureLessonPage(site, web, say)
  if (only.includes('pages')) Object.assign(measured, await measurePages(site, say))
  if (only.includes('browser'))
    Object.assign(measured, await measureBrowser(site, { lesson, courseIds, visits: 5 }, say))
  if (only.includes('quiz')) Object.assign(measured, await measureQuiz(site, web, say))
  // Last: its recount sees what the others did to the large school.
  if (only.includes('figures'))
    Object.assign(measured, await measureFigures(site, { courseIds, times: 40, recounts: 5 }, say))
  return measured
}

function show(figures: Record<string, Judged>): string {
  const lines = Object.entries(figures).map(([name, { value, ok, min, max, unit }]) => {
    const budget = min === undefined ? `≤ ${max}` : `≥ ${min}`
    return `${ok ? 'ok    ' : 'BROKEN'} ${name.padEnd(18)} ${String(value).padStart(8)} ${unit} (${budget})`
  })
  return `${lines.join('\n')}\n`
}

function save(report: { name: string }): void {
  const folder = path.join(root, 'bench/results')
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, `${report.name}.json`), `${JSON.stringify(report, null, 2)}\n`)
}

const options = readOptions()
const began = performance.now()
const site = await openSite(
  root,
  options.sizes,
  { isWebNeeded: options.only.some((part) => part !== 'figures') },
  say,
)
let isStopped = false
const stop = () => {
  isStopped = true
  void site.stop().finally(() => process.exit(130))
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
try {
  const figures = judge(await measure(site, options.only), root)
  const ok = Object.values(figures).every((figure) => figure.ok)
  const machine = {
    node: process.version,
    cpus: os.cpus().length,
    cpu: os.cpus()[0]?.model ?? '',
    load: os.loadavg().map((load) => Number(load.toFixed(1))),
  }
  const report = {
    name: options.name,
    commit: commitOf(root),
    date: new Date().toISOString(),
    ok,
    sizes: options.sizes,
    seconds: Math.round((performance.now() - began) / 1000),
    machine,
    figures,
  }
  if (options.save) save(report)
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : show(figures))
  process.exitCode = ok ? 0 : 1
} catch (error) {
  // What a stopped site no longer answers is no fault.
  if (!isStopped) {
    const log = path.join(site.data, 'web.log')
    const logged = fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : ''
    for (const text of [site.said(), logged])
      process.stderr.write(`${text.split('\n').slice(-12).join('\n')}\n`)
    throw error
  }
} finally {
  await site.stop()
}
