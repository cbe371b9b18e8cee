import { Button } from '../ui/button'

/** Applies a preview; with wrong rows it is no longer the obvious next step. */
export function ApplyForm({
  fields,
  label,
  isNext,
}: {
  fields: Record<string, string>
  label: string
  isNext: boolean
}) {
  return (
    <form method="post" action="/api/v1/import/apply">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant={isNext ? 'next' : 'danger'}>
        {label}
      </Button>
    </form>
  )
}
