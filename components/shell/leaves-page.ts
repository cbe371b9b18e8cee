/** A click that opens the link here, not in another tab or window. */
export const isPlain = (
  event: Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>,
): boolean => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

type Link = Pick<HTMLAnchorElement, 'href' | 'target' | 'download' | 'getAttribute'>

/**
 * Whether the link needs the server: another page of this site, or this one anew. A place of the page itself
 * needs no line.
 */
export function leavesPage(link: Link, here: Pick<Location, 'origin' | 'pathname'>): boolean {
  const there = new URL(link.href)
  const isOurs = there.origin === here.origin && link.target === '' && !link.download
  // A quiz shows its questions without asking for a page: their links name only a place.
  const isPlace = /^[?#]/.test(link.getAttribute('href') ?? '')
  return isOurs && !isPlace && (there.pathname !== here.pathname || there.hash === '')
}
