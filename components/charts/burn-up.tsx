'use client'

import dynamic from 'next/dynamic'
import type { BurnUpProps } from './burn-up-plot'

// Drawn in the browser only: recharts writes style attributes, which the content security policy refuses in a
// page's text.
const BurnUpPlot = dynamic(() => import('./burn-up-plot').then((module) => module.BurnUpPlot), { ssr: false })

/**
 * The share done by day against the line needed for 100 % by the due day. Its space is kept until it is
 * drawn.
 */
export function BurnUp(props: BurnUpProps) {
  return (
    <div role="img" aria-label={props.texts.alt} className="h-48 w-full">
      <BurnUpPlot {...props} />
    </div>
  )
}
