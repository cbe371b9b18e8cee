import { SelectField } from '@/components/people/select-field'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Role } from '@/domain/access/roles'
import type { Lang } from '@/domain/lang/lang'
import type { Form } from '@/messages/form-fields'
import type { Translate } from '@/messages/translate'
import type { PersonPage } from '@/server/people/find-person'
import type { UnitChoice } from '@/server/units/queries'
import { unitOptions } from '../../unit-options'
import { EndRoleForm } from './end-role-form'

type Props = {
  t: Translate
  lang: Lang
  person: PersonPage
  back: string
  units: readonly UnitChoice[]
  /** The form that gives a role, as it was refused. */
  form: Form
}

/** The roles a person holds and why; administrators give and end them here. */
export function RolesCard({ t, lang, person, back, units, form }: Props) {
  const roleName = (role: Role): string => t(`people.role.${role}`)
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg">{t('people.roles')}</h2>
      {person.roles.length === 0 && <p className="text-ink-2">{t('people.roles_none')}</p>}
      <ul className="grid gap-2">
        {person.roles.map((held) => (
          <li key={held.id} className="grid gap-1">
            <span>
              <b className="font-semibold">
                {t('people.role_in', { role: roleName(held.role), unit: held.unit })}
              </b>
              <span className="block text-sm text-ink-2">{t(`people.reason.${held.reason}`)}</span>
            </span>
            {held.over && (
              <EndRoleForm t={t} held={held} over={held.over} sent={{ lang, back, personId: person.id }} />
            )}
          </li>
        ))}
      </ul>
      {person.mayGrant && (
        <form
          method="get"
          action={`/${lang}/manage/people/${person.id}/grant`}
          className="grid gap-3 border-t border-line pt-4 sm:grid-cols-2 sm:items-start"
        >
          <h3 className="font-semibold sm:col-span-2">{t('people.grant_title')}</h3>
          <p className="text-sm text-ink-2 sm:col-span-2">{t('people.grant_fit')}</p>
          <SelectField
            label={t('people.grant_role')}
            {...form.field('role')}
            required
            choices={[
              { value: '', label: t('people.grant_choose_role') },
              ...Role.options.map((role) => ({ value: role, label: roleName(role) })),
            ]}
          />
          <SelectField
            label={t('people.grant_unit')}
            {...form.field('unit')}
            required
            choices={[{ value: '', label: t('people.invite_choose') }, ...unitOptions(units)]}
          />
          <Button type="submit" variant="quiet" className="justify-self-start">
            {t('people.grant_look')}
          </Button>
        </form>
      )}
    </Card>
  )
}
