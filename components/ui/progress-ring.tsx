/** As large as fits inside the ring. */
const sizeOf = (text: string): number => (text.length <= 4 ? 18 : text.length === 5 ? 15 : 12)

/** A ring of `done` of `total` with the fraction in words inside. */
export function ProgressRing({ done, total, label }: { done: number; total: number; label: string }) {
  const circumference = 2 * Math.PI * 34
  const text = `${done}/${total}`
  const share = total > 0 ? Math.min(1, done / total) : 0
  return (
    <svg role="img" aria-label={label} viewBox="0 0 80 80" width="80" height="80" className="shrink-0">
      <circle cx="40" cy="40" r="34" fill="none" stroke="var(--track)" strokeWidth="9" />
      {share > 0 && (
        <circle
          cx="40"
          cy="40"
          r="34"
          fill="none"
          stroke={share === 1 ? 'var(--good)' : 'var(--sea)'}
          strokeWidth="9"
          strokeLinecap="round"
          strokeDasharray={`${circumference * share} ${circumference}`}
          transform="rotate(-90 40 40)"
        />
      )}
      <text
        x="40"
        y="40"
        dominantBaseline="central"
        textAnchor="middle"
        fontSize={sizeOf(text)}
        fontWeight="700"
        fill="var(--ink)"
        aria-hidden="true"
      >
        {text}
      </text>
    </svg>
  )
}
