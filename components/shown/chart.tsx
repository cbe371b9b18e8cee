import { axisMarks, axisRoom, CHART_WIDTH } from '@/domain/content/chart-room'
import type { ShownOf } from './shown-thing'
import type { ShownWords } from './words'

type Props = { chart: ShownOf<'chart'>; words: ShownWords }

const WIDTH = CHART_WIDTH
const HEIGHT = 200
/** Room for the values above and the labels below. */
const TOP = 22
const BOTTOM = 168

/**
 * A chart with the axis that the situation gives it, also one that does not begin at zero; the list says the
 * same.
 */
export function Chart({ chart: { title, shape, unit, axisFrom, axisTo, values, source }, words }: Props) {
  const left = axisRoom({ axisFrom, axisTo })
  const step = (WIDTH - left) / values.length
  const x = (i: number) => left + step * (i + 0.5)
  const y = (value: number) => BOTTOM - ((value - axisFrom) / (axisTo - axisFrom)) * (BOTTOM - TOP)
  const points = values.map(({ value }, i) => `${x(i)},${y(value)}`).join(' ')
  return (
    <div className="grid gap-2 p-3.5">
      <b className="font-semibold">{title}</b>
      {unit && <span className="text-[0.8125rem] text-ink-2">{unit}</span>}
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="block h-auto w-full"
        fontSize="13"
      >
        {axisMarks({ axisFrom, axisTo }).map((value) => (
          <g key={value}>
            <line x1={left} x2={WIDTH} y1={y(value)} y2={y(value)} stroke="var(--line)" />
            <text x={left - 6} y={y(value) + 4} textAnchor="end" fill="var(--ink-2)">
              {words.figure(value)}
            </text>
          </g>
        ))}
        {shape === 'bars' ? (
          values.map(({ label, value }, i) => (
            <rect
              key={label}
              x={x(i) - step * 0.32}
              width={step * 0.64}
              y={y(value)}
              height={BOTTOM - y(value)}
              fill="var(--sea)"
            />
          ))
        ) : (
          <polyline points={points} fill="none" stroke="var(--sea)" strokeWidth="3" />
        )}
        {values.map(({ label, value }, i) => (
          <g key={label} textAnchor="middle" fill="var(--ink)">
            {/* A rim of the ground's colour: the line of the chart and of its axis end before the figure. */}
            <text
              x={x(i)}
              y={y(value) - 7}
              fontWeight="600"
              stroke="var(--surface)"
              strokeWidth="4"
              strokeLinejoin="round"
              paintOrder="stroke"
            >
              {words.figure(value)}
            </text>
            <text x={x(i)} y={BOTTOM + 19}>
              {label}
            </text>
          </g>
        ))}
      </svg>
      <p className="sr-only">{words.axis(shape, axisFrom, axisTo)}</p>
      <ul className="sr-only">
        {values.map(({ label, value }) => (
          <li key={label}>
            {label}: {words.figure(value)}
          </li>
        ))}
      </ul>
      {source && (
        <span className="text-[0.8125rem] text-ink-2">
          {words.source}: {source}
        </span>
      )}
    </div>
  )
}
