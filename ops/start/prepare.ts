import { Problem } from '../process/problem'
import { startStep, typescript } from '../process/run-script'

/**
 * Migrates, publishes the courses and, on the first run, loads the demo school: in a process of its own, so
 * that none of it stays in memory.
 */
export async function prepareDatabase(
  root: string,
  env: NodeJS.ProcessEnv,
  isEmpty: boolean,
  say: (text: string) => void,
): Promise<void> {
  const script = [...typescript(root, 'ops/start/prepare-database.ts'), ...(isEmpty ? ['--empty'] : [])]
  const child = startStep(script, root, env)
  let sentence = ''
  let noise = ''
  child.stdout.on('data', (part) => (sentence += part))
  child.stderr.on('data', (part) => {
    noise = `${noise}${part}`.slice(-20_000)
    for (const line of String(part).split('\n')) if (line.startsWith('• ')) say(line.slice(2))
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code === 3) throw new Problem(sentence.trim())
  if (code !== 0)
    throw new Problem(
      `The database could not be prepared:\n${noise.trim().split('\n').slice(-25).join('\n')}`,
    )
}
