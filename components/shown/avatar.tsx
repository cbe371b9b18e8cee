/** The first letter of a name in a circle: decoration, the name stands beside it. */
export const Avatar = ({ name }: { name: string }) => (
  <span
    aria-hidden="true"
    className="grid size-8 shrink-0 place-items-center rounded-full bg-sea-soft text-sm font-semibold text-sea-strong"
  >
    {[...name.trim()][0]?.toUpperCase()}
  </span>
)
