import path from 'node:path'
import { stopServer } from '../postgres/control-file'
import { takeLock } from '../process/lock.mjs'
import type { Holder, Lock } from '../process/lock.mjs'
import { placeOf } from '../process/place-id.mjs'
import { Problem } from '../process/problem'
import { isAlive, sleep } from '../process/process-mark.mjs'
import { stopProcess } from '../process/processes'
import { readRunFile } from './run-file'

type Say = (text: string) => void
const take = (data: string, purpose: Holder['purpose']) =>
  takeLock(path.join(data, 'lock'), purpose, placeOf(data))

/**
 * Takes the data folder for a server. A tool that works there is waited for; a running server is a Problem
 * that says where it is.
 */
export async function lockForServer(data: string, say: Say): Promise<Lock> {
  let hasTold = false
  const patience = performance.now() + 4_000
  for (;;) {
    const attempt = take(data, 'server')
    if ('lock' in attempt) return attempt.lock
    const { holder } = attempt
    const run = readRunFile(data)
    const isLeaving = run?.state === 'stopping' || run?.state === 'stopped'
    // A start whose npm was killed notices within a second and stops by itself.
    if (holder.purpose === 'server' && !isLeaving && performance.now() > patience)
      throw runningProblem(data, holder)
    if (!hasTold && (holder.purpose !== 'server' || isLeaving)) {
      say(
        holder.purpose === 'server'
          ? `Waiting for the earlier start (process ${holder.pid}) to stop`
          : `Waiting for a tool (process ${holder.pid}) that works in ${data}`,
      )
      hasTold = true
    }
    await sleep(100)
  }
}

function runningProblem(data: string, { pid }: Holder): Problem {
  const run = readRunFile(data)
  const where = run?.publicUrl ? ` at ${run.publicUrl}` : ''
  return new Problem(
    `Hải Đăng already runs${where} with this data folder (process ${pid}). Stop it there with Ctrl-C (or: kill ${pid}), or start a second one with other --port and --data.`,
  )
}

/**
 * Takes the data folder for a tool, or answers the address of the database of the server that runs there.
 * Waits while either is starting or another tool works.
 */
export async function lockForTool(data: string, say: Say): Promise<{ lock: Lock } | { databaseUrl: string }> {
  for (let round = 0; ; round++) {
    const attempt = take(data, 'tool')
    if ('lock' in attempt) return attempt
    const run = readRunFile(data)
    if (attempt.holder.purpose === 'server' && run?.state === 'running' && run.databaseUrl)
      return { databaseUrl: run.databaseUrl }
    if (round === 5) say(`Waiting for process ${attempt.holder.pid}, which works in ${data}`)
    await sleep(100)
  }
}

/** Ends what a killed supervisor left running in this folder: web, worker, then PostgreSQL. */
export async function stopLeftovers(data: string, say: Say): Promise<void> {
  const { postgres, ...others } = readRunFile(data)?.children ?? {}
  const left = Object.values(others).filter(isAlive)
  if (left.length || (postgres && isAlive(postgres)))
    say('Stopping what an interrupted start had left running')
  await Promise.all(left.map((child) => stopProcess(child, 5_000)))
  if (postgres) await stopServer(postgres)
}
