import type { Page } from '@playwright/test'

/**
 * Signs that a line of the lesson begins with, and marks that are cut from their word or taller than a line;
 * each with the words around it.
 */
export const brokenLines = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const article = document.querySelector('article')
    if (!article) return ['no article']
    const blockOf = (node: Node) => node.parentElement?.closest('p,li,td,th,h2,h3,dd,dt,legend,label,summary')
    const isSeen = (node: Node) =>
      node.parentElement?.checkVisibility() === true && !node.parentElement.closest('[popover]')
    const rectOf = (node: Node, at: number) => {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect()
    }
    const areOnOneLine = (one: DOMRect, other: DOMRect) => one.top < other.bottom && other.top < one.bottom
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    let before: { block: Element | null | undefined; rect: DOMRect } | null = null
    while (texts.nextNode()) {
      const node = texts.currentNode
      const text = node.textContent ?? ''
      const first = text.search(/[^\s\u2060]/)
      if (first < 0 || !isSeen(node)) continue
      const block = blockOf(node)
      const isTied = /[.,;:!?…)”’§]/.test(text.charAt(first)) && first === 0
      if (isTied && before && before.block === block && !areOnOneLine(before.rect, rectOf(node, first)))
        found.push(`a line begins with “${text.slice(0, 12)}” in “${block?.textContent?.slice(0, 60)}”`)
      const last = text.trimEnd().length - 1
      before = { block, rect: rectOf(node, last) }
    }
    for (const mark of article.querySelectorAll('button[popovertarget]:not([popover] *)')) {
      const block = blockOf(mark)
      const line = block ? Number.parseFloat(getComputedStyle(block).lineHeight) : 0
      const { height, width } = mark.getBoundingClientRect()
      if (height > line + 0.5) found.push(`a mark is ${height} px tall in a line of ${line}`)
      if (height < 24 || width < 24) found.push(`a mark is only ${width} × ${height} px`)
    }
    return found
  })

/** Words of tables, also in folds, that a phone cuts, and tables wider than their place. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    for (const fold of document.querySelectorAll('article details')) fold.setAttribute('open', '')
    for (const cell of document.querySelectorAll<HTMLElement>('article td')) cell.style.hyphens = 'manual'
    for (const table of document.querySelectorAll('article table')) {
      if (table.scrollWidth > (table.parentElement?.clientWidth ?? 0))
        found.push(`wide: ${table.textContent}`)
      const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const { 0: word, index } of node.textContent?.matchAll(/\p{L}+/gu) ?? []) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            found.push(word)
        }
    }
    return found
  })
