type Props = {
  legend: string
  /** Each choice is a field of its own, `name.value`. */
  name: string
  choices: readonly { value: string; label: string }[]
  chosen: readonly string[]
  error?: string
}

/** Several choices of a kind, any of them. */
export function Boxes({ legend, name, choices, chosen, error }: Props) {
  return (
    <fieldset id={name} aria-describedby={error && `${name}-error`} className="grid gap-1">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name={`${name}.${value}`}
            defaultChecked={chosen.includes(value)}
            aria-invalid={error ? true : undefined}
            className="size-6 shrink-0 accent-sea"
          />
          {label}
        </label>
      ))}
      {error && (
        <p id={`${name}-error`} className="text-sm font-semibold text-bad">
          {error}
        </p>
      )}
    </fieldset>
  )
}
