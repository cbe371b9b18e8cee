import { Button } from '@/components/ui/button'
import type { Translate } from '@/messages/translate'
import type { HeldRole, Over } from '@/server/people/find-person'
import { RoleReach } from './role-reach'

type Props = { t: Translate; held: HeldRole; over: Over; sent: Record<string, string> }

/** Ends a role: closed until it is wanted, and what the person loses above its button. */
export function EndRoleForm({ t, held, over, sent }: Props) {
  const name = t('people.end_role_of', { role: t(`people.role.${held.role}`), unit: held.unit })
  return (
    <details>
      <summary aria-label={name} className="inline-flex min-h-11 items-center font-semibold text-sea">
        {t('people.end_role')}
      </summary>
      <form method="post" action="/api/v1/people/end" className="grid gap-3 pt-2">
        {Object.entries({ ...sent, grantId: held.id }).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <div className="grid gap-1 rounded-field bg-beacon-soft px-4 py-3">
          <RoleReach t={t} role={held.role} over={over} lead="people.reach.end" />
        </div>
        <Button type="submit" variant="danger" aria-label={name} className="justify-self-start">
          {t('people.end_role')}
        </Button>
      </form>
    </details>
  )
}
