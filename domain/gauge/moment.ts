import { z } from 'zod'
import { type FormName, FormName as Name } from '../content/course-form'
import { randomFrom } from '../quiz/random'

/** The two times at which somebody judges claims: before the first lesson is done, and after the last. */
export const Moment = z.enum(['before', 'after'])
export type Moment = z.infer<typeof Moment>

type Place = { personId: string; courseId: string; run: number }

/**
 * The form that somebody is asked first: the same each time it is asked, and each form for about half of the
 * people, so that how hard a form is cancels out.
 */
export const firstForm = ({ personId, courseId, run }: Place): FormName =>
  randomFrom(`${personId} ${courseId} ${run}`)() < 0.5 ? Name.enum.a : Name.enum.b

export const otherForm = (form: FormName): FormName => (form === 'a' ? 'b' : 'a')

/**
 * Where somebody stands with the two forms of a course. `before`, `after`: one may be answered now; `waits`:
 * the first is kept, lessons are left; `both`: there is something to compare; `over`: the course was begun
 * without the first one, and the second alone says nothing.
 */
export type GaugeStep = 'before' | 'waits' | 'after' | 'both' | 'over'

type Learned = { answered: readonly Moment[]; tookPart: boolean; completed: boolean }

export function gaugeStep({ answered, tookPart, completed }: Learned): GaugeStep {
  if (answered.includes('before')) {
    if (answered.includes('after')) return 'both'
    return completed ? 'after' : 'waits'
  }
  return tookPart ? 'over' : 'before'
}
