// Crockford's base 32: no I, L, O, U, so that a serial can be read out and typed.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A certificate's serial from 8 random bytes: 60 bits, too many to guess. */
export function newSerial(bytes: Uint8Array): string {
  let value = 0n
  for (const byte of bytes.slice(0, 8)) value = (value << 8n) | BigInt(byte)
  let text = ''
  for (let place = 0; place < 12; place++) {
    text += digits[Number(value & 31n)]
    value >>= 5n
  }
  return `HD-${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}

/**
 * What someone typed, as a serial: any case, with or without hyphens, O read as 0, I and L as 1; null when it
 * cannot be one.
 */
export function readSerial(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^HD/, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== 12 || [...plain].some((char) => !digits.includes(char))) return null
  return `HD-${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`
}
