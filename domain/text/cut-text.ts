/**
 * The beginning of a text, at most so many units long. A letter outside the basic plane is two of them: cut
 * between, its half would be no text any more, which no address can carry and no database keeps as JSON.
 */
export const cutText = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
