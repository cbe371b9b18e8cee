import { Icon } from '../ui/icon'

const firstLetter = (name: string): string | undefined => /^\p{L}/u.exec(name.trim())?.[0].toUpperCase()

/** The first letter of a name in a circle, a person for a number: decoration, the name stands beside it. */
export const Avatar = ({ name }: { name: string }) => (
  <span
    aria-hidden="true"
    className="grid size-8 shrink-0 place-items-center rounded-full bg-sea-soft text-sm font-semibold text-sea-strong"
  >
    {firstLetter(name) ?? <Icon name="person" className="size-4" />}
  </span>
)
