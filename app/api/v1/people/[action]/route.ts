import { disableAccount, enableAccount } from '@/server/accounts/disable-account'
import { inviteAccounts } from '@/server/accounts/invite-accounts'
import { annulPass } from '@/server/attempts/annul-pass'
import { withdrawAnnulment } from '@/server/attempts/withdraw-annulment'
import { issueMissing } from '@/server/certificates/issue-missing'
import { replaceCertificate } from '@/server/certificates/replace-certificate'
import { revokeCertificate } from '@/server/certificates/revoke-certificate'
import { resendNotice } from '@/server/mail/resend-notice'
import { endRole } from '@/server/people/end-role'
import { grantRole } from '@/server/people/grant-role'
import type { Reason } from '@/messages/refusal'
import { execute, type Outcome } from '@/server/platform/command'
import { localPath } from '@/server/web/http'
import { postRoute, turnAway } from '@/server/web/route'
import type { Actor } from '@/domain/access/actor'
import type { Lang } from '@/domain/lang/lang'
import { decisionName, grantRefused } from '@/app/[lang]/(manage)/manage/people/address'

type Run = (actor: Actor, input: unknown) => Promise<Outcome<object, Reason>>
const actions: Record<string, Run> = {
  resend: (actor, input) => execute(resendNotice, actor, input),
  invite: (actor, input) => execute(inviteAccounts, actor, input),
  disable: (actor, input) => execute(disableAccount, actor, input),
  enable: (actor, input) => execute(enableAccount, actor, input),
  grant: (actor, input) => execute(grantRole, actor, input),
  end: (actor, input) => execute(endRole, actor, input),
  revoke: (actor, input) => execute(revokeCertificate, actor, input),
  replace: (actor, input) => execute(replaceCertificate, actor, input),
  issue: (actor, input) => execute(issueMissing, actor, input),
  annul: (actor, input) => execute(annulPass, actor, input),
  restore: (actor, input) => execute(withdrawAnnulment, actor, input),
}

type Context = { params: Promise<{ action: string }> }

/**
 * What the people pages send; a form comes back to the page it came from (refused, to `again`), told what
 * happened.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { action } = await params
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!run) return turnAway(request, 'not_found')
  return postRoute({
    back: ({ lang, data }) => localPath(data.back, `/${lang}/manage/people`),
    run: ({ actor, data: { lang: _lang, back: _back, again: _again, ...input } }) => run(actor, input),
    form: formOf(action),
    next(outcome, { data, lang }) {
      const back = localPath(data.back, `/${lang}/manage/people`)
      const page = outcome.ok ? back : localPath(data.again, back)
      const told = new URLSearchParams(
        outcome.ok ? { done: action, ...numbersOf(outcome.value) } : { failed: outcome.reason },
      )
      return `${page}${page.includes('?') ? '&' : '?'}${told}`
    },
  })(request)
}

/**
 * The forms in which something is typed or chosen come back as they were, told apart by what they are about.
 */
const formOf = (action: string) =>
  ['grant', 'revoke', 'replace', 'annul', 'restore'].includes(action)
    ? ({ lang, data }: { lang: Lang; data: Record<string, unknown> }): string => {
        const back = localPath(data.back, `/${lang}/manage/people`)
        if (action === 'grant') return grantRefused(back, { role: data.role, unit: data.unitId })
        return `${back}?${new URLSearchParams({ form: decisionName(action, String(data.runId ?? data.serial)) })}`
      }
    : undefined

const numbersOf = (value: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, n]) => (typeof n === 'number' ? [[key, String(n)]] : [])),
  )
