import fs from 'node:fs'
import path from 'node:path'

const app = path.resolve(import.meta.dirname, '../../app')

/**
 * Every address the source tree answers, as `METHOD /pattern`: pages by GET, route handlers by what they
 * export.
 */
export function sourceRoutes(): string[] {
  return fs
    .readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .flatMap((file) => {
      const pattern = `/${path.dirname(file)}`.replace(/\/\([^)]+\)/g, '')
      return methodsOf(file).map((method) => `${method} ${pattern}`)
    })
    .sort()
}

function methodsOf(file: string): string[] {
  if (file.endsWith('page.tsx')) return ['GET']
  const code = fs.readFileSync(path.join(app, file), 'utf8')
  const found = code.matchAll(
    /export (?:async )?(?:const|function) (GET|POST|PUT|PATCH|DELETE)\b|\bas (GET|POST|PUT|PATCH|DELETE)\b/g,
  )
  return [...found].flatMap(([, declared, renamed]) => declared ?? renamed ?? [])
}

/**
 * Files whose functions a browser could call by a server action's id. There are none: every change goes
 * through a route in the table.
 */
export const actionFiles = (): string[] =>
  ['app', 'components', 'server'].flatMap((folder) =>
    fs
      .readdirSync(path.resolve(app, '..', folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          /\.tsx?$/.test(file) &&
          /['"]use server['"]/.test(fs.readFileSync(path.resolve(app, '..', folder, file), 'utf8')),
      ),
  )
