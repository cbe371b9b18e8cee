import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Translate } from '@/messages/translate'
import { HiddenFields } from '@/components/ui/hidden-fields'

type Props = { t: Translate; hidden: Record<string, string>; isRunning: boolean; wasAsked: boolean }

/** What cannot be taken back: a target ends, or goes when nobody was ever asked by it. */
export function LastForms({ t, hidden, isRunning, wasAsked }: Props) {
  if (!isRunning && wasAsked) return null
  const what = wasAsked ? 'end' : 'delete'
  return (
    <Card>
      <details>
        <summary className="inline-flex min-h-11 items-center font-semibold text-bad">
          {t(`target.${what}`)}
        </summary>
        <form
          method="post"
          action={`/api/v1/targets/${what}`}
          className="grid justify-items-start gap-3 pt-2"
        >
          <h2 className="text-lg">{t(`target.${what}_title`)}</h2>
          <p className="text-ink-2">{t(`target.${what}_note`)}</p>
          <HiddenFields fields={hidden} />
          <Button type="submit" variant="danger">
            {t(`target.${what}`)}
          </Button>
        </form>
      </details>
    </Card>
  )
}
