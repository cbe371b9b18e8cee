import { AddressBar } from './address-bar'
import { Chart } from './chart'
import { Chat } from './chat'
import { Mail } from './mail'
import { Paper } from './paper'
import { Post } from './post'
import { SearchResults } from './search-results'
import type { ShownThing } from './shown-thing'
import { Sms } from './sms'
import { WebForm } from './web-form'
import type { ShownWords } from './words'

type Props = { shown: ShownThing; words: ShownWords }

/**
 * What a situation shows: a chat, a post, a letter, drawn to be looked at and read aloud in the same order.
 * Nothing in it can be pressed, and its links lead nowhere.
 */
export function ShownFigure({ shown, words }: Props) {
  return (
    <figure
      aria-label={words.kinds[shown.kind]}
      className="mx-auto my-0 w-full max-w-lg overflow-hidden rounded-field border border-line-strong bg-surface font-sans text-[0.9375rem] leading-snug font-normal wrap-anywhere text-ink shadow-card print:break-inside-avoid print:shadow-none"
    >
      <Inside shown={shown} words={words} />
    </figure>
  )
}

function Inside({ shown, words }: Props) {
  switch (shown.kind) {
    case 'chat':
      return <Chat chat={shown} words={words} />
    case 'sms':
      return <Sms sms={shown} />
    case 'post':
      return <Post post={shown} words={words} />
    case 'mail':
      return <Mail mail={shown} words={words} />
    case 'results':
      return <SearchResults results={shown} />
    case 'address':
      return <AddressBar bar={shown} />
    case 'form':
      return <WebForm form={shown} words={words} />
    case 'notice':
    case 'document':
      return <Paper paper={shown} words={words} />
    case 'chart':
      return <Chart chart={shown} words={words} />
  }
}
