import type { ReactNode } from 'react'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'

type Props = {
  /** Whether it was recognised; null when it was left blank or the answer is gone. */
  isRecognised: boolean | null
  outcome: string
  shown: ReactNode
  claim: string
  verdict: string
  why: string
}

/** One claim that was judged: what was shown, whether it is true, and how one could tell. */
export function JudgedClaim({ isRecognised, outcome, shown, claim, verdict, why }: Props) {
  return (
    <Card className="grid min-w-0 gap-3 wrap-anywhere">
      <div>
        <Chip tone={isRecognised === null ? 'plain' : isRecognised ? 'good' : 'bad'}>
          {isRecognised !== null && <Icon name={isRecognised ? 'check' : 'cross'} />}
          {outcome}
        </Chip>
      </div>
      {shown}
      <h3 className="text-lg leading-snug font-semibold">{claim}</h3>
      <div className="grid gap-1 rounded-field border-2 border-line bg-surface-2 px-4 py-3">
        <p className="font-semibold">{verdict}</p>
        <p>{why}</p>
      </div>
    </Card>
  )
}
