/** A column of a list as it is painted. */
export type PaintedColumn = {
  key: string
  heading: string
  align: 'start' | 'end'
  isOnScreen: boolean
  isOnPaper: boolean
}

/** Some columns stand on paper only, where nothing can be pressed, some on the screen only. */
export function where({ isOnScreen, isOnPaper }: PaintedColumn, shown = ''): string {
  if (!isOnScreen) return 'hidden print:table-cell'
  return isOnPaper ? shown : `${shown} print:hidden`
}
