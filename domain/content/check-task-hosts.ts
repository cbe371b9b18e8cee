import type { Fault } from './fault'
import { type Content, lineOf, type Located } from './source'
import type { TaskHost } from './task'
import { laterTwins } from './twin-ids'

const LIST = 'content/task-hosts.yaml'

/** Tasks lead only to sites on the list, so that one page shows a reviewer where learners are sent. */
export function checkTaskHosts({ courses, hosts }: Content): Fault[] {
  const lessons = courses.flatMap((course) => course.lessons)
  const linked = lessons
    .flatMap(({ tasks }) => tasks)
    .flatMap((task) => (task.value.link ? [{ task, host: new URL(task.value.link.to).host }] : []))
  const listed = hosts.map(({ value }) => value.host)
  const unlisted = linked
    .filter(({ host }) => !listed.includes(host))
    .map(({ task, host }) => ({
      file: task.file,
      line: lineOf(task, 'link/to'),
      code: 'unlisted-host',
      message: `"${task.value.id}" sends learners to ${host}, which ${LIST} does not name`,
      mend: `Choose a page of a site that is listed, or add this one to ${LIST} with what it is for.`,
    }))
  // A task that could not be read may be the one that leads there.
  const isWhole = !lessons.some(({ hasBrokenShown }) => hasBrokenShown)
  const idle = hosts.filter(({ value }) => isWhole && !linked.some(({ host }) => host === value.host))
  return [...unlisted, ...twice(hosts), ...idle.map(notUsed)]
}

const notUsed = (entry: Located<TaskHost>): Fault => ({
  file: entry.file,
  line: lineOf(entry, 'host'),
  code: 'idle-host',
  message: `no task leads to ${entry.value.host}`,
  mend: 'Remove the entry.',
})

const twice = (hosts: readonly Located<TaskHost>[]): Fault[] =>
  laterTwins(hosts, ({ host }) => host).map((entry) => ({
    file: entry.file,
    line: lineOf(entry, 'host'),
    code: 'twin-host',
    message: `${entry.value.host} is listed a second time`,
    mend: 'Say once what it is for.',
  }))
