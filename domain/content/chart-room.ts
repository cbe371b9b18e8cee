import { formatNumber } from '../figures/format-number'

/** How wide a chart is drawn, in its own measure; on a phone that is about as many pixels. */
export const CHART_WIDTH = 320

type Axis = { axisFrom: number; axisTo: number }

/** The numbers printed at the axis, from below. */
export const axisMarks = ({ axisFrom, axisTo }: Axis): number[] => [axisFrom, (axisFrom + axisTo) / 2, axisTo]

/** What a number takes in the letters of a chart, rather too much; both languages print as many signs. */
export const figureWidth = (value: number): number =>
  [...formatNumber(value, 'vi')].reduce((width, sign) => width + (/\d/.test(sign) ? 8.3 : 4.5), 0)

/** The room left of the axis, which its longest number needs. */
export const axisRoom = (axis: Axis): number => 10 + Math.max(...axisMarks(axis).map(figureWidth))

/** Whether the numbers above the values stand clear of each other, and inside the drawing. */
export const haveRoom = ({ values, ...axis }: Axis & { values: readonly { value: number }[] }): boolean =>
  values.every(({ value }) => figureWidth(value) + 4 <= (CHART_WIDTH - axisRoom(axis)) / values.length)
