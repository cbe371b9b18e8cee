/** A thick bar against the 100 % line: `value` in the strong colour, `also` (a larger share) pale behind it. Shares are 0–1. */
export function Meter({ value, also, label }: { value: number; also?: number; label: string }) {
  const width = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10
  return (
    <svg role="img" aria-label={label} viewBox="0 0 100 8" preserveAspectRatio="none" className="h-3.5 w-full min-w-24">
      <rect width="100" height="5" y="1.500" rx="2.500" fill="var(--surface-2)" />
      {also !== undefined && <rect width={width(also)} height="5" y="1.500" rx="2.500" fill="var(--sea)" opacity=".3" />}
      <rect width={width(value)} height="5" y="1.500" rx="2.500" fill={value >= 1 ? 'var(--good)' : 'var(--sea)'} />
      <rect x="99.400" width="0.600" height="8" fill="var(--ink)" />
    </svg>
  )
}
