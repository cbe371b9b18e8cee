import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { Answer, Asked, Operation, Reply } from './protocol'

/** The process that holds one database; answers one question at a time. */
export class FiguresProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async open(
    root: string,
    env: NodeJS.ProcessEnv,
    courseIds: readonly string[],
  ): Promise<FiguresProcess> {
    const script = path.join(root, 'bench/figures/worker.ts')
    const child = fork(script, [...courseIds], {
      cwd: root,
      env,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve())
      child.once('exit', (code) => reject(new Error(`bench/figures/worker.ts ended with ${code}`)))
    })
    return new FiguresProcess(child)
  }

  ask(operation: Operation, options: Omit<Asked, 'operation'> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the figures process ended with ${code}`))
      this.child.once('exit', ended)
      this.child.once('message', (reply: Reply) => {
        this.child.off('exit', ended)
        if (reply.ok) resolve(reply.answer)
        else reject(new Error(reply.message))
      })
      this.child.send({ operation, ...options })
    })
  }

  close(): void {
    this.child.disconnect()
  }
}
