import { expect, test } from 'vitest'
import { checkTaskHosts } from './check-task-hosts'
import type { Content } from './source'

type Given = { links: (string | null)[]; hosts: string[]; hasBrokenShown?: boolean }
const faults = ({ links, hosts, hasBrokenShown = false }: Given) => {
  const tasks = links.map((to, i) => ({
    file: 'tasks.yaml',
    lines: { '': 10 * (i + 1), 'link/to': 10 * (i + 1) + 4 },
    value: { id: `t${i}`, ...(to && { link: { to } }) },
  }))
  const listed = hosts.map((host, i) => ({
    file: 'task-hosts.yaml',
    lines: { '': i + 1, host: i + 1 },
    value: { host },
  }))
  const lesson = { tasks, hasBrokenShown }
  const content = { courses: [{ lessons: [lesson] }], hosts: listed } as unknown as Content
  return checkTaskHosts(content).map(({ file, line, code }) => `${file}:${line} ${code}`)
}

test('tasks that lead to listed sites, or nowhere, are right', () => {
  expect(faults({ links: [], hosts: [] })).toEqual([])
  expect(
    faults({ links: ['https://a.example/x', null, 'https://a.example/y'], hosts: ['a.example'] }),
  ).toEqual([])
})
test('a site is its whole name: neither one below it nor another port is listed with it', () => {
  const links = ['https://a.example/', 'https://www.a.example/', 'https://a.example:8443/']
  expect(faults({ links, hosts: ['a.example'] })).toEqual([
    'tasks.yaml:24 unlisted-host',
    'tasks.yaml:34 unlisted-host',
  ])
})
test('a site that is listed twice or that no task leads to is told, at the later and at its own line', () => {
  const links = ['https://a.example/']
  expect(faults({ links, hosts: ['b.example', 'a.example', 'a.example'] })).toEqual([
    'task-hosts.yaml:3 twin-host',
    'task-hosts.yaml:1 idle-host',
  ])
})
test('while a task cannot be read no site is called unused, and what is unlisted still is', () => {
  expect(faults({ links: ['https://c.example/'], hosts: ['b.example'], hasBrokenShown: true })).toEqual([
    'tasks.yaml:14 unlisted-host',
  ])
})
