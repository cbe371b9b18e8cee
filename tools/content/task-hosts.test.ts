import fs from 'node:fs'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { Task, TaskHost } from '@/domain/content/task'
import { readItems } from './read-yaml-file'

const root = process.cwd()
function read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema>[] {
  const { items, isBroken } = readItems(root, file, schema, [])
  expect(isBroken, file).toBe(false)
  return items.map(({ value }) => value)
}

test('every link of a task is https, to a site that is listed with what it is for, here and in docs/authoring.md', () => {
  const files = fs
    .readdirSync('content/courses', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('/tasks.yaml'))
  const tasks = files.flatMap((name) => read(`content/courses/${name}`, Task))
  const links = tasks.flatMap(({ link }) => (link ? [new URL(link.to)] : []))
  expect(links.length).toBeGreaterThan(10)
  expect([...new Set(links.map(({ protocol }) => protocol))]).toEqual(['https:'])
  const hosts = read('content/task-hosts.yaml', TaskHost)
  expect([...new Set(links.map(({ host }) => host))].sort()).toEqual(hosts.map(({ host }) => host))
  const table = ['| site | what learners do there |', '|---|---|']
  const rows = [...table, ...hosts.map(({ host, why }) => `| ${host} | ${why.en} |`)].join('\n')
  expect(fs.readFileSync('docs/authoring.md', 'utf8')).toContain(rows)
})
