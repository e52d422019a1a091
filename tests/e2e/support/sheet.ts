// Where words stand on the sheet, so that a hand can go there.

import type { Page } from '@playwright/test'

export type Point = { readonly x: number; readonly y: number }

/** The middles of the first word of `from` and of the last word of `to`, the first place where one follows the other. */
export async function placesOf(page: Page, from: string, to: string): Promise<{ first: Point; last: Point }> {
  return page.evaluate(
    ([start, end]) => {
      const sheet = document.querySelector('article.sheet')!
      const nodes: Text[] = []
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.parentElement!.closest('[data-start]') && !node.parentElement!.closest('[data-unread]'))
          nodes.push(node as Text)
      const text = nodes.map(node => node.data).join('')
      const startsAt = text.indexOf(start!)
      const endsAt = text.indexOf(end!, startsAt)
      if (startsAt < 0 || endsAt < 0) throw new Error(`“${start}” … “${end}” is not on the sheet`)

      /** The box of the word that holds the letter at an offset. */
      const boxOf = (offset: number): DOMRect => {
        const range = document.createRange()
        let before = 0
        for (const node of nodes) {
          if (offset < before + node.length) {
            range.setStart(node, offset - before)
            range.setEnd(node, offset - before + 1)
            break
          }
          before += node.length
        }
        return range.getBoundingClientRect()
      }
      const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
      const lastLetter = endsAt + end!.length - 1
      const top = boxOf(startsAt).top
      const bottom = boxOf(lastLetter).bottom
      // A hand can only reach what is in view, and on a narrow screen the dock hides the foot of the page.
      const isLow = innerWidth < 62 * 16
      const margin = innerHeight * (isLow ? 0.3 : 0.1)
      if (top < 8 || bottom > innerHeight - (isLow ? innerHeight * 0.45 : 8))
        scrollBy({ top: top - margin, behavior: 'instant' })
      return { first: middle(boxOf(startsAt)), last: middle(boxOf(lastLetter)) }
    },
    [from, to],
  )
}

/** Waits until the words of the sheet have been measured: before that it takes no marks. */
export async function wordsReady(page: Page): Promise<void> {
  await page.locator('article.sheet').waitFor()
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}
