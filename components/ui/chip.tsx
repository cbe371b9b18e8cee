import type { ReactNode } from 'react'

export type Tone = 'good' | 'bad' | 'wait' | 'law' | 'plain'
const tones: Record<Tone, string> = {
  good: 'bg-good-soft text-good',
  bad: 'bg-bad-soft text-bad',
  wait: 'bg-beacon-soft text-beacon-strong',
  law: 'bg-sea-soft text-sea-strong',
  plain: 'bg-surface-2 text-ink-2',
}

/** A short state in a word; colour is never the only sign. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-[0.8125rem] font-semibold ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
