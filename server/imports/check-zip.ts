import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)
const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/**
 * Spreadsheets let a number format have 255 letters. A longer one is spelt out in each of a hundred thousand
 * cells.
 */
const LONG_FORMAT = /formatCode\s*=\s*("[^"]{600}|'[^']{600})/
const hasLongFormat = (part: Buffer): boolean =>
  part.includes('formatCode') && LONG_FORMAT.test(part.toString('latin1'))

/**
 * Unpacks every entry of a ZIP within a budget of bytes and throws the result away: a bomb is found here,
 * whatever sizes its directory claims. Answers false for a file that is broken, too large inside, or uses
 * what a spreadsheet does not.
 */
export async function isZipWithin(bytes: Uint8Array, budget: number): Promise<boolean> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    let left = budget
    for (const entry of entriesOf(buffer)) {
      if (entry.method !== 0 && entry.method !== 8) return false
      const part = entry.method === 0 ? entry.data : await inflate(entry.data, { maxOutputLength: left })
      left -= part.length
      if (left <= 0 || hasLongFormat(part)) return false
    }
    return true
  } catch {
    return false
  }
}

type Entry = { method: number; data: Buffer }

function entriesOf(buffer: Buffer): Entry[] {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || buffer.readUInt32LE(end) !== END) throw new Error('no directory')
  const count = buffer.readUInt16LE(end + 10)
  if (count > 1_000) throw new Error('too many entries')
  let at = buffer.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    if (buffer.readUInt32LE(at) !== ENTRY) throw new Error('broken directory')
    const size = buffer.readUInt32LE(at + 20)
    const local = buffer.readUInt32LE(at + 42)
    if (buffer.readUInt32LE(local) !== LOCAL) throw new Error('broken entry')
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    if (start + size > buffer.length) throw new Error('entry beyond the end')
    // Readers believe the entry's own header; a directory that says otherwise hides a bomb.
    const method = buffer.readUInt16LE(local + 8)
    if (method !== buffer.readUInt16LE(at + 10)) throw new Error('directory and entry differ')
    const entry = { method, data: buffer.subarray(start, start + size) }
    at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    return entry
  })
}
