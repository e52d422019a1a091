// Whether everything on a page fits: nothing is cut off, nothing makes the page scroll sideways, and what is to be
// pressed is large enough to hit.

import { expect, type Locator, type Page } from '@playwright/test'

/** Everything that does not fit, each told in a line. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const root = document.scrollingElement!
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`)

    const nameOf = (element: Element): string => {
      const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${words}”`
    }
    const modal = document.querySelector('dialog[open]')
    /** Hidden from the eye alone, by whatever class. */
    const isUnseen = (element: Element): boolean => {
      for (let one: Element | null = element; one; one = one.parentElement)
        if (getComputedStyle(one).clipPath === 'inset(50%)') return true
      return false
    }
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !isUnseen(element) &&
      !element.closest('.visually-hidden, .skip, noscript, [data-unread]') &&
      (modal === null || modal.contains(element))

    /** The nearest box that scrolls its content, so that what lies outside of it can still be brought in. */
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowY)
    const isFixed = (element: Element): boolean => getComputedStyle(element).position === 'fixed'
    const chain = (element: Element): Element[] => {
      const above: Element[] = []
      for (let one: Element | null = element; one && one !== document.body; one = one.parentElement)
        above.push(one)
      return above
    }

    const checkBox = (element: Element, box: DOMRect): void => {
      let canScrollDown = false
      let canScrollAside = false
      for (const one of chain(element)) {
        const { overflowX, overflowY } = getComputedStyle(one)
        const frame = one.getBoundingClientRect()
        const aside = !canScrollAside && (box.left < frame.left - 1.5 || box.right > frame.right + 1.5)
        const down = !canScrollDown && (box.top < frame.top - 1.5 || box.bottom > frame.bottom + 1.5)
        // Tables may scroll in a box of their own.
        if (one.matches('.table-scroll')) canScrollAside = true
        else if (overflowX !== 'visible' && aside)
          return void found.push(`cut at the side: ${nameOf(element)}`)
        if (scrolls(one)) canScrollDown = true
        else if (overflowY !== 'visible' && down)
          return void found.push(`cut at the foot: ${nameOf(element)}`)
        if (!isFixed(one)) continue
        const whole = canScrollDown ? frame : box
        if (whole.top < -1.5 || whole.bottom > innerHeight + 1.5)
          return void found.push(`out of view and not to be scrolled to: ${nameOf(element)}`)
        break
      }
      if (!canScrollAside && (box.left < -1.5 || box.right > root.clientWidth + 1.5))
        found.push(`beyond the edge of the page: ${nameOf(element)}`)
    }

    for (const element of document.querySelectorAll('body *')) {
      if (!isShown(element)) continue
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent!.trim() || element.matches('option'))
          continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const box = range.getBoundingClientRect()
        if (box.width > 0) checkBox(element, box)
      }
      if (element instanceof HTMLSelectElement) {
        const style = getComputedStyle(element)
        const pen = document.createElement('canvas').getContext('2d')!
        pen.font = style.font
        const arrow = 16
        const room =
          element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow
        const wanted = pen.measureText(element.selectedOptions[0]!.text.trim()).width
        if (wanted > room + 1)
          found.push(`a choice is cut (${Math.round(wanted)} in ${room}): ${nameOf(element.parentElement!)}`)
      }
      if (!element.matches('button, a[href], select, summary, input, [role=slider]')) continue
      checkBox(element, element.getBoundingClientRect())
      const target = element.matches('input') ? (element.closest('label') ?? element) : element
      const { width, height } = target.getBoundingClientRect()
      if (width < 23.5 || height < 23.5)
        found.push(`${Math.round(width)} × ${Math.round(height)} to press: ${nameOf(element)}`)
    }
    return found
  })

/** Fails where something does not fit; `where` says on which page. Waits for movements to end first. */
export async function expectFit(page: Page, where: string): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => undefined))),
  )
  // All pages of a play are looked at, also after the first that does not fit.
  expect.soft(await misfits(page), where).toEqual([])
}

/** Whether a thing, else what has focus, is hidden whole under something else. */
export const isHidden = async (page: Page, thing: Locator | null): Promise<boolean> =>
  (thing ?? page.locator(':focus')).evaluate(shown => {
    const box = shown.getBoundingClientRect()
    const points = [0.1, 0.5, 0.9].flatMap(x =>
      [0.1, 0.5, 0.9].map(y => [box.x + box.width * x, box.y + box.height * y]),
    )
    // What lets the pointer through is never on top; the sheet that it lies on is.
    const ground = getComputedStyle(shown).pointerEvents === 'none' ? shown.closest('.sheet-frame')! : shown
    return !points.some(([x, y]) => {
      const top = document.elementFromPoint(x!, y!)
      return top !== null && (ground.contains(top) || top.contains(ground))
    })
  })
