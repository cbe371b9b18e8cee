import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import type { Letter } from '@/server/mail/list-letters'
import { outboxAddress } from '../address'
import { LettersCard } from './letters-card'

const t = translator('vi')
const letter: Letter = {
  id: '1',
  kind: 'activate',
  personId: 'p',
  state: 'failed',
  tries: 1,
  error: '',
  at: new Date('2026-11-20T03:00:00Z'),
}

test('letters are told apart by kind and time, and so are the buttons that send them again', () => {
  const html = renderToStaticMarkup(
    <LettersCard
      t={t}
      lang="vi"
      zone="UTC"
      letters={[
        letter,
        { ...letter, id: '2', at: new Date('2026-11-20T04:00:00Z') },
        { ...letter, id: '3', kind: 'annulled' },
        { ...letter, id: '4', kind: 'restored', state: 'sent' },
      ]}
      back="/vi/manage/people/p"
      isSending
      outbox={null}
    />,
  )
  const names = [...html.matchAll(/aria-label="([^"]+)"/g)].map(([, name]) => name)
  expect(names).toHaveLength(3)
  expect(new Set(names).size).toBe(3)
  for (const name of names) expect(name).toContain(t('letter.resend'))
  for (const kind of ['activate', 'annulled', 'restored'] as const)
    expect(html).toContain(`<span>${t(`letter.kind.${kind}`)}</span>`)
})

test('who may read letters gets at those that have not been sent, and only then', () => {
  const show = (state: Letter['state'], outbox: string | null) =>
    renderToStaticMarkup(
      <LettersCard
        t={t}
        lang="vi"
        zone="UTC"
        letters={[{ ...letter, state }]}
        back="/vi/manage/people/p"
        isSending={false}
        outbox={outbox}
      />,
    )
  const address = outboxAddress('vi', { person: 'p' })
  expect(address).toBe('/vi/manage/outbox?person=p')
  expect(show('kept', address)).toContain(`href="${address}"`)
  expect(show('kept', null)).not.toContain('href')
  expect(show('sent', address)).not.toContain('href')
})
