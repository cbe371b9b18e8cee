import fs from 'node:fs'
import path from 'node:path'
import { e2eData } from '@/scripts/check/test-folders'

export type DemoWho =
  | 'Administrator'
  | 'Student affairs'
  | 'Faculty manager'
  | 'Class adviser'
  | 'Class monitor'
  | 'Collaborator'
  | 'Learner, half way'
  | 'Learner, new'
type DemoSignIn = { who: string; login: string; password: string }

/** How to sign in to the shared demo site as one of its cast. */
export function demoLogin(who: DemoWho): { login: string; password: string } {
  const list = JSON.parse(fs.readFileSync(path.join(e2eData, 'demo-sign-ins.json'), 'utf8')) as DemoSignIn[]
  const found = list.find((entry) => entry.who === who)
  if (!found) throw new Error(`the demo has no "${who}"`)
  return found
}
