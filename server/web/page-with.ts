import { cutText } from '@/domain/text/cut-text'

const LONGEST = 100

/** A page's address with some of the fields that were sent, cut to what an address may hold. */
export function pageWith(path: string, data: Record<string, unknown>, names: readonly string[]): string {
  const text = (value: unknown): string => (typeof value === 'string' ? cutText(value, LONGEST) : '')
  return `${path}?${new URLSearchParams(names.map((name) => [name, text(data[name])]))}`
}
