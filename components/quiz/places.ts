/** Where in a quiz one is: at a question, or at the page to look over. */
export type Place = number | 'review'

/** The part of the address that names a place. */
export const placeQuery = (place: Place): string => (place === 'review' ? '?review=1' : `?item=${place}`)

/** The place an address names; null when it names none of the quiz. */
export function readPlace(query: string, count: number): Place | null {
  const asked = new URLSearchParams(query)
  if (asked.has('review')) return 'review'
  const item = asked.get('item')
  return item !== null && /^\d{1,3}$/.test(item) && Number(item) < count ? Number(item) : null
}
