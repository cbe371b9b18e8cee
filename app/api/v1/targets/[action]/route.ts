import {
  readRuleForm,
  readTargetForm,
  readsPast,
  readWordsForm,
  targetFields,
} from '@/domain/targets/read-rule-form'
import { isSeen } from '@/domain/targets/seen-rule'
import type { Actor } from '@/domain/access/actor'
import type { Reason } from '@/messages/refusal'
import { execute, type Outcome, refuse } from '@/server/platform/command'
import { formKey } from '@/server/web/form-key'
import { localPath } from '@/server/web/http'
import { postRoute, turnAway } from '@/server/web/route'
import { changeTargetRule } from '@/server/targets/change-target-rule'
import { correctTarget } from '@/server/targets/correct-target'
import { createTarget } from '@/server/targets/create-target'
import { deleteTarget } from '@/server/targets/delete-target'
import { endTarget } from '@/server/targets/end-target'

type Fields = Record<string, unknown>
const actions: Record<string, (actor: Actor, fields: Fields) => Promise<Outcome<object, Reason>>> = {
  async create(actor, fields) {
    if (!isSeen(fields)) return refuse('look_first')
    const asked = readTargetForm(fields)
    return execute(createTarget, actor, asked, { idempotencyKey: formKey(fields, asked) })
  },
  async change(actor, fields) {
    if (!isSeen(fields)) return refuse('look_first')
    return execute(changeTargetRule, actor, {
      targetId: fields.target,
      version: Number(fields.version),
      rule: readRuleForm(fields),
      acceptsPast: readsPast(fields),
    })
  },
  correct: (actor, fields) =>
    execute(correctTarget, actor, { targetId: fields.target, ...readWordsForm(fields) }),
  end: (actor, fields) => execute(endTarget, actor, { targetId: fields.target }),
  delete: (actor, fields) => execute(deleteTarget, actor, { targetId: fields.target }),
}

type Context = { params: Promise<{ action: string }> }

/**
 * What the target pages send. A form that was refused comes back filled in, told at its fields what is wrong.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { action } = await params
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!run) return turnAway(request, 'not_found')
  return postRoute({
    back: ({ lang, data }) => localPath(data.back, `/${lang}/manage/targets`),
    form: ({ lang, data }) => `${localPath(data.back, `/${lang}/manage/targets`)}?form=${action}`,
    fields: targetFields,
    run: ({ actor, data }) => run(actor, data),
    next(outcome, { lang }) {
      // How many are asked, how many of them a job asks right after, and whether what was learned is counted
      // anew.
      const said = outcome.ok
        ? Object.entries(outcome.value).filter(([name]) => ['asked', 'left', 'isAnew'].includes(name))
        : []
      return `/${lang}/manage/targets?${new URLSearchParams([['done', action], ...said.map(([name, n]) => [name, String(n)])])}`
    },
  })(request)
}
