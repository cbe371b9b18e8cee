/**
 * A thick bar against the 100 % line: `value` in the strong colour, `also` (a larger share) pale behind it.
 * Shares are 0–1.
 */
export function Meter({ value, also, label }: { value: number; also?: number; label: string }) {
  const width = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`
  // Widths in percent instead of a viewBox: the round ends keep their shape at any width.
  return (
    <svg role="img" aria-label={label} className="block h-4 w-full min-w-24 overflow-visible">
      <rect width="100%" height="10" y="3" rx="5" fill="var(--track)" />
      {also !== undefined && (
        <rect width={width(also)} height="10" y="3" rx="5" fill="var(--sea)" opacity=".35" />
      )}
      <rect width={width(value)} height="10" y="3" rx="5" fill={value >= 1 ? 'var(--good)' : 'var(--sea)'} />
      <line x1="100%" x2="100%" y1="0" y2="16" stroke="var(--ink)" strokeWidth="2" />
    </svg>
  )
}
