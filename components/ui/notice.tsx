import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type Tone = 'info' | 'good' | 'bad' | 'wait'
const tones: Record<Tone, [string, IconName]> = {
  info: ['bg-sea-soft text-sea-strong', 'info'],
  good: ['bg-good-soft text-good', 'check'],
  bad: ['bg-bad-soft text-bad', 'alert'],
  wait: ['bg-beacon-soft text-beacon-strong', 'clock'],
}

/** Says what happened. `bad` is announced at once, the others politely. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: Tone
  title?: string
  children?: ReactNode
}) {
  const [look, icon] = tones[tone]
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={`flex gap-3 rounded-field p-4 ${look}`}>
      <Icon name={icon} className="mt-0.5 shrink-0" />
      <div className="grid min-w-0 flex-1 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
