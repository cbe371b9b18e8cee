import { randomFrom } from '@/domain/quiz/random'

const MS_PER_DAY = 86_400_000
const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0')

/** Repeatable luck: everything invented comes from here, so that one seed makes one school, ids included. */
export class Chance {
  private readonly random: () => number

  constructor(seed: string) {
    this.random = randomFrom(seed)
  }

  /** A number in [0, 1). */
  share(): number {
    return this.random()
  }

  /** A number from 0 to 2^32 - 1. */
  private word(): number {
    return this.random() * 4_294_967_296
  }

  happens(probability: number): boolean {
    return this.random() < probability
  }

  between(from: number, to: number): number {
    return from + this.random() * (to - from)
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return Math.floor(this.between(from, to + 1))
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.random() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** An item of a list with weights that add up to `total`. */
  weighted<T>(items: readonly (readonly [T, number])[], total: number): T {
    let left = this.random() * total
    for (const [item, weight] of items) {
      left -= weight
      if (left < 0) return item
    }
    return this.pick(items)[0]
  }

  /** A UUIDv7 of that time. */
  id(at: number): string {
    const time = hex(Math.floor(at), 12)
    const [a, b, c] = [this.word(), this.word(), this.word()]
    const version = hex(0x7000 | (a & 0xfff), 4)
    const variant = hex(0x8000 | (b & 0x3fff), 4)
    return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hex(b >>> 16, 4)}${hex(c, 8)}`
  }

  /** Eight bytes, for a certificate's serial. */
  eightBytes(): Uint8Array {
    return new Uint8Array(Uint32Array.of(this.word(), this.word()).buffer)
  }
}

/**
 * Clock times of a school's day, in the institution's zone: `offset` is that zone's distance from UTC in
 * milliseconds.
 */
export class SchoolDays {
  constructor(
    readonly now: number,
    private readonly offset: number,
  ) {}

  /** Midnight of the day that lies `days` after today. */
  midnight(days: number): number {
    const local = Math.floor((this.now + this.offset) / MS_PER_DAY) + days
    return local * MS_PER_DAY - this.offset
  }

  /** How many days a moment lies after today; negative in the past. */
  dayOf(at: number): number {
    return Math.floor((at - this.midnight(0)) / MS_PER_DAY)
  }

  /** A moment on that day at which people sit down to learn: mostly in the evening. */
  learningTime(days: number, chance: Chance): number {
    const hour = chance.happens(0.6) ? chance.between(18.5, 22.5) : chance.between(7, 18)
    return Math.floor(this.midnight(days) + hour * 3_600_000)
  }
}
