'use client'

import { Line, LineChart, ReferenceDot, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'

export type BurnUpPoint = { day: string; done: number | null; needed: number | null }
export type BurnUpProps = {
  /** Shares in percent. */
  points: BurnUpPoint[]
  /** The place of the last day that is counted. */
  todayAt: number
  texts: { alt: string; today: string; needed: string; all: string; first: string; last: string }
}
type Side = 'start' | 'middle' | 'end'
/** recharts adds the place. */
type LabelProps = { text: string; side: Side; dy: number; isStrong?: boolean; viewBox?: { x?: number; y?: number; width?: number } }

const MARGIN = { top: 24, right: 12, bottom: 0, left: 12 }
const shift = { start: 10, middle: 0, end: -10 }

function PointLabel({ text, side, dy, isStrong = false, viewBox: { x = 0, y = 0, width = 0 } = {} }: LabelProps) {
  const look = isStrong ? { fontSize: 13, fontWeight: 600, fill: 'var(--ink)' } : { fontSize: 12, fill: 'var(--ink-3)' }
  return (
    // The halo keeps the words readable where a line runs behind them.
    <text
      x={x + width / 2 + shift[side]}
      y={y + dy}
      textAnchor={side}
      stroke="var(--surface)"
      strokeWidth={4}
      paintOrder="stroke"
      {...look}
    >
      {text}
    </text>
  )
}

function AllLabel({ text, viewBox: { x = 0, y = 0 } = {} }: Pick<LabelProps, 'text' | 'viewBox'>) {
  return (
    <text x={x} y={y - 8} fontSize={12} fill="var(--ink-2)">
      {text}
    </text>
  )
}

/** Where the needed line has room for its name: away from today, above it when the curve runs below. */
function lineLabel(points: BurnUpPoint[], todayAt: number): { point: BurnUpPoint; side: Side; dy: number } | null {
  const length = points.filter(({ needed }) => needed !== null).length
  const point = points[Math.floor(length * (todayAt > length / 2 ? 0.3 : 0.7))]
  const today = points[todayAt]
  if (!point || !today || point.needed === null) return null
  const isAhead = (today.done ?? 0) >= (today.needed ?? 0)
  return { point, side: isAhead ? 'start' : 'end', dy: isAhead ? 18 : -8 }
}

/** Where today has room for its name: to the right while there is much to come, else above the curve that led here. */
function beside(done: number, share: number): { side: Side; dy: number } {
  if (share < 0.6) return { side: 'start', dy: 22 }
  return { side: 'end', dy: done > 80 ? 28 : -14 }
}

/** The drawing itself: everything in it is labelled where it stands, so it needs no legend. */
export function BurnUpPlot({ points, todayAt, texts }: BurnUpProps) {
  const first = points[0]?.day ?? ''
  const today = points[todayAt]
  const line = lineLabel(points, todayAt)
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={points} margin={MARGIN} accessibilityLayer={false}>
        <XAxis
          dataKey="day"
          ticks={[first, points.at(-1)?.day ?? '']}
          tickFormatter={(day: string) => (day === first ? texts.first : texts.last)}
          tick={{ fontSize: 12, fill: 'var(--ink-3)' }}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          interval={0}
          padding={{ left: 18, right: 18 }}
        />
        <YAxis domain={[0, 100]} hide />
        <ReferenceLine y={100} stroke="var(--ink)" strokeWidth={1.5} label={<AllLabel text={texts.all} />} />
        <Line dataKey="needed" stroke="var(--ink-3)" strokeWidth={1.5} strokeDasharray="5 5" dot={false} isAnimationActive={false} />
        <Line dataKey="done" type="monotone" stroke="var(--sea)" strokeWidth={3.5} dot={false} isAnimationActive={false} />
        {line && (
          <ReferenceDot
            x={line.point.day}
            y={line.point.needed ?? 0}
            r={0}
            label={<PointLabel text={texts.needed} side={line.side} dy={line.dy} />}
          />
        )}
        {today && today.done !== null && (
          <ReferenceDot
            x={today.day}
            y={today.done}
            r={5.5}
            fill="var(--beacon)"
            stroke="var(--surface)"
            strokeWidth={2}
            label={<PointLabel text={texts.today} {...beside(today.done, todayAt / points.length)} isStrong />}
          />
        )}
      </LineChart>
    </ResponsiveContainer>
  )
}
