import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { Lang } from '@/domain/lang/lang'
import type { Translate } from '@/messages/translate'
import type { PersonPage } from '@/server/people/find-person'

type Props = { t: Translate; lang: Lang; person: PersonPage; back: string; isSelf: boolean }

/** Sends a link, shuts and opens the account: only what the viewer may do. */
export function AccountCard({ t, lang, person, back, isSelf }: Props) {
  const mayShut = person.mayShut && !isSelf
  if (!person.mayInvite && !mayShut) return null
  const fields = <HiddenFields fields={{ lang, back, personId: person.id }} />
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg">{t('people.col.state')}</h2>
      {person.mayInvite && !person.hasEmail && <p className="text-ink-2">{t('people.no_email')}</p>}
      <div className="flex flex-wrap gap-3">
        {person.mayInvite && person.hasEmail && person.state !== 'shut' && (
          <form method="post" action="/api/v1/people/invite">
            {fields}
            <Button type="submit" variant="quiet">
              {t(person.state === 'active' ? 'people.reset_one' : 'people.invite_one')}
            </Button>
          </form>
        )}
        {mayShut && (
          <form method="post" action={`/api/v1/people/${person.state === 'shut' ? 'enable' : 'disable'}`}>
            {fields}
            <Button type="submit" variant={person.state === 'shut' ? 'quiet' : 'danger'}>
              {t(person.state === 'shut' ? 'people.open' : 'people.shut')}
            </Button>
          </form>
        )}
      </div>
      {mayShut && person.state !== 'shut' && <p className="text-sm text-ink-2">{t('people.shut_note')}</p>}
    </Card>
  )
}
