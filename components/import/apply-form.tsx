import { Button } from '../ui/button'
import { HiddenFields } from '../ui/hidden-fields'

type Confirm = { name: string; label: string; isTicked?: boolean; error?: string }

/**
 * Applies a preview, after what has to be confirmed on its own; with wrong rows it is no longer the obvious
 * next step.
 */
export function ApplyForm({
  fields,
  confirms,
  label,
  isNext,
}: {
  fields: Record<string, string>
  confirms: readonly Confirm[]
  label: string
  isNext: boolean
}) {
  return (
    <form method="post" action="/api/v1/import/apply" className="grid gap-3">
      <HiddenFields fields={fields} />
      {confirms.map(({ name, label: text, isTicked, error }) => (
        <div key={name}>
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name={name}
              value="true"
              required
              defaultChecked={isTicked}
              {...(error ? { autoFocus: true } : {})}
              aria-invalid={error ? true : undefined}
              aria-describedby={error && `${name}-error`}
              className="size-6 shrink-0 accent-sea"
            />
            <span>{text}</span>
          </label>
          {error && (
            <p id={`${name}-error`} className="text-sm font-semibold text-bad">
              {error}
            </p>
          )}
        </div>
      ))}
      <Button type="submit" variant={isNext ? 'next' : 'danger'} className="justify-self-start">
        {label}
      </Button>
    </form>
  )
}
