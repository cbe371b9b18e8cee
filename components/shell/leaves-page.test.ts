import { expect, test } from 'vitest'
import { isPlain, leavesPage } from './leaves-page'

const here = { origin: 'https://school.example', pathname: '/vi/attempts/a1' }
const leaves = (written: string, more: { target?: string; download?: string } = {}): boolean => {
  const href = new URL(written, here.origin + here.pathname).toString()
  return leavesPage({ href, target: '', download: '', getAttribute: () => written, ...more }, here)
}

test.each(['/vi/home', '/vi/attempts/a1/result', '/vi/courses/law/01#second', '/vi/attempts/a1'])(
  '%s needs a line',
  (href) => expect(leaves(href)).toBe(true),
)
test.each(['?item=3', '#content', '/vi/attempts/a1#question', 'https://elsewhere.example/'])(
  '%s needs no line of ours',
  (href) => expect(leaves(href)).toBe(false),
)
test('what opens in another tab or is saved leaves the page where it is', () => {
  expect(leaves('/vi/home', { target: '_blank' })).toBe(false)
  expect(leaves('/vi/home', { download: 'file' })).toBe(false)
  const click = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false }
  expect(isPlain(click)).toBe(true)
  expect([isPlain({ ...click, button: 1 }), isPlain({ ...click, ctrlKey: true })]).toEqual([false, false])
})
