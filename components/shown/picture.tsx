import { Icon } from '../ui/icon'

/** A picture that is not there: what could be seen on it, in words, where it would stand. */
export const Picture = ({ text, word }: { text: string; word: string }) => (
  <span className="flex items-start gap-2 rounded-tile border border-dashed border-line-strong bg-surface-2 px-3 py-3 text-sm text-ink-2">
    <Icon name="picture" className="shrink-0" />
    <span>
      <span className="font-semibold">{word}:</span> {text}
    </span>
  </span>
)
