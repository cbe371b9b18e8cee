/** A piece of a line in one font. */
export type Piece = { font: string; text: string }
export type FontChoice = { fontOf: (char: string) => string; widthOf: (piece: Piece, size: number) => number }

const joiners = /[\p{M}\u200d]/u

/** Cuts a text where the font changes. A mark stays with the letter it stands on. */
export function piecesOf(text: string, { fontOf }: FontChoice): Piece[] {
  const pieces: Piece[] = []
  for (const char of text) {
    const last = pieces.at(-1)
    const font = last && (joiners.test(char) || char === ' ') ? last.font : fontOf(char)
    if (last?.font === font) last.text += char
    else pieces.push({ font, text: char })
  }
  return pieces
}

export const widthOf = (text: string, size: number, fonts: FontChoice): number =>
  piecesOf(text, fonts).reduce((sum, piece) => sum + fonts.widthOf(piece, size), 0)

/** Breaks a text at spaces so that no line is wider; a word that is wider alone is cut. */
export function breakLines(text: string, size: number, width: number, fonts: FontChoice): string[] {
  const fits = (line: string) => widthOf(line, size, fonts) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/).flatMap((one) => (fits(one) ? [one] : cut(one, fits)))) {
    const longer = line ? `${line} ${word}` : word
    if (line && !fits(longer)) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line].filter(Boolean)
}

function cut(word: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = []
  for (const char of word) {
    const last = parts.at(-1)
    if (last !== undefined && (fits(last + char) || joiners.test(char))) parts[parts.length - 1] = last + char
    else parts.push(char)
  }
  return parts
}

/** `least` is the smallest size before a text takes more than its `lines`; `gap` is the room above. */
export type Block = { text: string; size: number; least?: number; lines?: number; gap: number }
export type Placed<B extends Block> = { block: B; size: number; lines: { text: string; y: number }[] }

const LEADING = 1.28

/**
 * Places blocks below each other between top and bottom, in the middle of the room. A long text first gets
 * smaller, then takes another line; when all do not fit, all get smaller together: nothing ever stands on
 * something else.
 */
export function layOut<B extends Block>(
  blocks: readonly B[],
  room: { top: number; bottom: number; width: number },
  fonts: FontChoice,
): Placed<B>[] {
  for (let scale = 1; ; scale *= 0.95) {
    const fitted = blocks.map((block) => ({ block, ...fit(block, scale, room.width, fonts) }))
    const heightOf = ({ block, size, lines }: (typeof fitted)[number]) =>
      block.gap * scale + lines.length * size * LEADING
    const height = fitted.reduce((sum, one) => sum + heightOf(one), 0)
    if (height > room.bottom - room.top && scale > 0.3) continue
    let y = room.top + Math.max(0, room.bottom - room.top - height) / 2
    return fitted.map(({ block, size, lines }) => {
      y += block.gap * scale
      return {
        block,
        size,
        lines: lines.map((text) => {
          const at = { text, y }
          y += size * LEADING
          return at
        }),
      }
    })
  }
}

function fit(
  { text, size, least = size, lines: most = 1 }: Block,
  scale: number,
  width: number,
  fonts: FontChoice,
) {
  for (let count = 1; count <= most; count++)
    for (let tried = size; tried >= least; tried -= 0.5) {
      const lines = breakLines(text, tried * scale, width, fonts)
      if (lines.length <= count) return { size: tried * scale, lines }
    }
  return { size: least * scale, lines: breakLines(text, least * scale, width, fonts) }
}
