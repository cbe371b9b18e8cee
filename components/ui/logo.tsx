/** The lighthouse. */
export function Logo({ name }: { name: string }) {
  return (
    <span className="inline-flex items-center gap-2.5 font-bold whitespace-nowrap text-sea-strong">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <path d="M2 8.5 12 10v3L2 14.500zM30 8.500 20 10v3l10 1.500z" fill="var(--beacon)" opacity=".55" />
        <path d="M12 9h8v5h-8zM13.500 5.500 16 3.500l2.500 2V9h-5z" fill="var(--beacon)" />
        <path d="M12.500 14h7l1.500 13H11zM8 27h16v2H8z" fill="var(--sea)" />
      </svg>
      {name}
    </span>
  )
}
