'use client'

import {
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
  usePlotArea,
} from 'recharts'

export type BurnUpPoint = { day: string; done: number | null; needed: number | null }
export type BurnUpProps = {
  /** Shares in percent. */
  points: BurnUpPoint[]
  /** The place of the last day that is counted. */
  todayAt: number
  texts: { alt: string; today: string; needed: string; all: string; first: string; last: string }
}
/** Which way a name runs from its point. */
type Side = 'start' | 'end'
/** recharts adds the place. */
type LabelProps = {
  text: string
  side: Side
  dy: number
  isStrong?: boolean
  viewBox?: { x?: number; y?: number; width?: number }
}

const MARGIN = { top: 24, right: 12, bottom: 0, left: 12 }
const GAP = 10
/** Of a letter at 13 px, as good as needed to keep a name inside the drawing. */
const LETTER = 6.8

function PointLabel({
  text,
  side,
  dy,
  isStrong = false,
  viewBox: { x = 0, y = 0, width = 0 } = {},
}: LabelProps) {
  const plot = usePlotArea()
  const look = isStrong
    ? { fontSize: 13, fontWeight: 600, fill: 'var(--ink)' }
    : { fontSize: 12, fill: 'var(--ink-3)' }
  const length = text.length * LETTER
  const wanted = side === 'start' ? x + width / 2 + GAP : x + width / 2 - GAP - length
  const left = plot ? Math.max(plot.x, Math.min(wanted, plot.x + plot.width - length)) : wanted
  return (
    // The halo keeps the words readable where a line runs behind them.
    <text
      x={left}
      y={y + dy + (left < wanted ? 12 : 0)}
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

/**
 * The days at both ends, each within the drawing: the first runs to the right, the last to the left. recharts
 * adds the place.
 */
function EdgeTick({
  first,
  last,
  x = 0,
  y = 0,
  index = 0,
}: {
  first: string
  last: string
  x?: number
  y?: number
  index?: number
}) {
  return (
    <text x={x} y={y + 12} fontSize={12} fill="var(--ink-3)" textAnchor={index === 0 ? 'start' : 'end'}>
      {index === 0 ? first : last}
    </text>
  )
}

/** After the due day nothing less than everyone is enough. */
function isBehind({ done, needed }: BurnUpPoint, points: BurnUpPoint[]): boolean {
  const hasLine = points.some((point) => point.needed !== null)
  return (done ?? 0) < (needed ?? (hasLine ? 100 : 0))
}

/** Where the needed line has room for its name: away from today, above it when the curve runs below. */
function lineLabel(
  points: BurnUpPoint[],
  todayAt: number,
): { point: BurnUpPoint; side: Side; dy: number } | null {
  const length = points.filter(({ needed }) => needed !== null).length
  const today = points[todayAt]
  const point = points[Math.floor(length * (todayAt > length / 2 ? 0.42 : 0.7))]
  if (!point || !today || point.needed === null) return null
  return isBehind(today, points) ? { point, side: 'end', dy: -8 } : { point, side: 'start', dy: 18 }
}

/**
 * Where today has room for its name: below right of a curve that lies behind, above left of one that leads.
 */
function todayLabel(today: BurnUpPoint, points: BurnUpPoint[]): { side: Side; dy: number } {
  const done = today.done ?? 0
  if (done < 20) return { side: 'start', dy: -8 }
  if (isBehind(today, points) || done > 80) return { side: 'start', dy: 24 }
  return { side: 'end', dy: -12 }
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
          tick={<EdgeTick first={texts.first} last={texts.last} />}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          interval={0}
          padding={{ left: 18, right: 18 }}
        />
        <YAxis domain={[0, 100]} hide />
        <ReferenceLine y={100} stroke="var(--ink)" strokeWidth={1.5} label={<AllLabel text={texts.all} />} />
        <Line
          dataKey="needed"
          stroke="var(--ink-3)"
          strokeWidth={1.5}
          strokeDasharray="5 5"
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="done"
          type="monotone"
          stroke="var(--sea)"
          strokeWidth={3.5}
          dot={false}
          isAnimationActive={false}
        />
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
            label={<PointLabel text={texts.today} {...todayLabel(today, points)} isStrong />}
          />
        )}
      </LineChart>
    </ResponsiveContainer>
  )
}
