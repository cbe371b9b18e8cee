import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import type { Lang } from '@/domain/lang/lang'
import { type LetterState, mayResend } from '@/domain/notices/letter-state'
import { showTime } from '@/domain/time/show-time'
import type { Translate } from '@/messages/translate'
import type { Letter } from '@/server/mail/list-letters'

const tone: Record<LetterState, 'good' | 'bad' | 'plain'> = {
  intended: 'plain',
  sending: 'plain',
  sent: 'good',
  kept: 'plain',
  failed: 'bad',
  dropped: 'plain',
}

/** How a letter stands, in words; a failure with its code, which an administrator of mail can read. */
export function LetterChip({ t, letter }: { t: Translate; letter: Letter }) {
  const isTroubled = letter.state === 'intended' && letter.tries > 0
  return (
    <>
      <Chip tone={isTroubled ? 'bad' : tone[letter.state]}>
        {t(isTroubled ? 'letter.state.again' : `letter.state.${letter.state}`)}
      </Chip>
      {letter.error && (
        <span className="text-sm text-ink-2">{t('letter.error', { code: letter.error })}</span>
      )}
    </>
  )
}

type ResendProps = {
  t: Translate
  lang: Lang
  letter: Letter
  /** What tells it from the others on the page. */
  name: string
  back: string
}

/** Sends a letter again that has not got through. */
export function Resend({ t, lang, letter, name, back }: ResendProps) {
  const fields = { lang, back, personId: letter.personId, noticeId: letter.id }
  return (
    <form method="post" action="/api/v1/people/resend">
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button type="submit" variant="quiet" aria-label={t('letter.resend_of', { letter: name })}>
        {t('letter.resend')}
      </Button>
    </form>
  )
}

type Props = {
  t: Translate
  lang: Lang
  zone: string
  letters: readonly Letter[]
  back: string
  isSending: boolean
  /** Where those that have not been sent can be read, for who may. */
  outbox: string | null
}

/** The newest letters to a person and what came of them. */
export function LettersCard({ t, lang, zone, letters, back, isSending, outbox }: Props) {
  if (letters.length === 0) return null
  const isOpen = letters.some(({ state }) => state !== 'sent' && state !== 'dropped')
  return (
    <Card className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 className="text-lg">{t('letter.title')}</h2>
        {outbox && isOpen && (
          <a href={outbox} className="inline-flex min-h-11 items-center">
            {t('letter.open')}
          </a>
        )}
      </div>
      <ul className="grid gap-2">
        {letters.map((letter) => {
          const [kind, time] = [t(`letter.kind.${letter.kind}`), showTime(letter.at, lang, zone)]
          return (
            <li key={letter.id} className="flex flex-wrap items-center gap-3">
              <span>{kind}</span>
              <span>{time}</span>
              <LetterChip t={t} letter={letter} />
              {mayResend(letter, isSending) && (
                <Resend t={t} lang={lang} letter={letter} name={`${kind}, ${time}`} back={back} />
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
