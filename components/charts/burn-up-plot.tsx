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
type Box = { viewBox?: { x?: number; y?: number; width?: number } }

/** A label beside a point, turned inwards where the edge is near. */
function label(text: string, at: { isLate: boolean; below: number; weight: number; fill: string }) {
  return function PointLabel({ viewBox: { x = 0, y = 0, width = 0 } = {} }: Box) {
    return (
      <text
        x={x + width / 2 + (at.isLate ? -10 : 10)}
        y={y + at.below}
        textAnchor={at.isLate ? 'end' : 'start'}
        fontSize={13}
        fontWeight={at.weight}
        fill={at.fill}
      >
        {text}
      </text>
    )
  }
}

/** The drawing itself: everything in it is labelled where it stands, so it needs no legend. */
export function BurnUpPlot({ points, todayAt, texts }: BurnUpProps) {
  const today = points[todayAt]
  const isLate = todayAt > points.length * 0.6
  const lineAt = Math.floor(points.filter(({ needed }) => needed !== null).length * (todayAt > points.length / 2 ? 0.3 : 0.62))
  const onLine = points[lineAt]
  const above = today && onLine && today.done !== null && today.needed !== null && today.done >= today.needed
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={points} margin={{ top: 22, right: 12, bottom: 0, left: 12 }} accessibilityLayer={false}>
        <XAxis
          dataKey="day"
          ticks={[points[0]?.day ?? '', points.at(-1)?.day ?? '']}
          tickFormatter={(day: string) => (day === points[0]?.day ? texts.first : texts.last)}
          tick={{ fontSize: 12, fill: 'var(--ink-3)' }}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          interval={0}
          padding={{ left: 18, right: 18 }}
        />
        <YAxis domain={[0, 100]} hide />
        <ReferenceLine
          y={100}
          stroke="var(--ink)"
          strokeWidth={1.5}
          label={({ viewBox: { x = 0, y = 0 } = {} }: Box) => (
            <text x={x} y={y - 7} fontSize={12} fill="var(--ink-2)">
              {texts.all}
            </text>
          )}
        />
        <Line
          dataKey="needed"
          stroke="var(--ink-3)"
          strokeWidth={1.5}
          strokeDasharray="5 5"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="done"
          type="monotone"
          stroke="var(--sea)"
          strokeWidth={3.5}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        {onLine && onLine.needed !== null && (
          <ReferenceDot
            x={onLine.day}
            y={onLine.needed}
            r={0}
            label={label(texts.needed, {
              isLate: lineAt > points.length / 2 !== above,
              below: above ? 18 : -8,
              weight: 400,
              fill: 'var(--ink-3)',
            })}
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
            label={label(texts.today, { isLate, below: today.done > 85 ? 24 : -10, weight: 600, fill: 'var(--ink)' })}
          />
        )}
      </LineChart>
    </ResponsiveContainer>
  )
}
