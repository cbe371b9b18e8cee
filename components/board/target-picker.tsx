import { Button } from '../ui/button'
import { inputLook } from '../ui/field'

type Props = {
  action: string
  unitId?: string
  chosen: string
  targets: { id: string; name: string }[]
  texts: { label: string; show: string }
}

/** Another target for the same unit; a plain form, so the address says what is shown. */
export function TargetPicker({ action, unitId, chosen, targets, texts }: Props) {
  return (
    <form
      action={action}
      className="flex min-w-0 grow basis-80 flex-wrap items-center gap-x-2.5 gap-y-1 sm:flex-nowrap"
    >
      <label htmlFor="target" className="text-sm whitespace-nowrap text-ink-2 max-sm:w-full">
        {texts.label}
      </label>
      <span className="min-w-0 flex-1 sm:max-w-96">
        <select key={chosen} id="target" name="target" defaultValue={chosen} className={inputLook}>
          {targets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </span>
      {unitId && <input type="hidden" name="unit" value={unitId} />}
      <Button type="submit" variant="quiet">
        {texts.show}
      </Button>
    </form>
  )
}
