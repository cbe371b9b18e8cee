import { Button } from '../ui/button'
import { Both } from './both'

type Words = { vi: string; en: string }
type Props = { typed?: string; texts: { label: Words; hint: Words; submit: Words } }

/** A box for the code printed on a certificate: a plain form, so that it works everywhere. */
export function CodeBox({ typed = '', texts }: Props) {
  return (
    <form method="get" action="/verify" className="grid gap-2">
      <label htmlFor="code" className="font-semibold">
        <Both {...texts.label} />
      </label>
      <p id="code-hint" className="text-sm text-ink-2">
        <Both {...texts.hint} block />
      </p>
      <input
        id="code"
        name="code"
        defaultValue={typed}
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby="code-hint"
        className="min-h-12 w-full rounded-field border-2 border-line-strong bg-surface px-4 py-2 text-lg uppercase"
      />
      <Button type="submit" className="justify-self-start">
        <Both {...texts.submit} />
      </Button>
    </form>
  )
}
