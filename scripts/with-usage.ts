import fs from 'node:fs'
import path from 'node:path'

/** Something was typed that the tool cannot do. */
export class Mistyped extends Error {}

/** Does the work of a tool; what was mistyped is answered with a sentence, and how the tool is called. */
export async function withUsage(usage: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isOption =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (!(error instanceof Mistyped) && !isOption) throw error
    process.stderr.write(`${error.message}\n${usage}\n`)
    process.exitCode = 1
  }
}

/** The data folder that was named, from where the command was typed. */
export function dataFolder(given: string): string {
  const folder = path.resolve(process.env.INIT_CWD ?? '.', given)
  if (!fs.existsSync(folder)) throw new Mistyped(`There is no folder ${folder}.`)
  return folder
}
