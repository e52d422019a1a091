// Lines are broken by counting characters and set unbroken: where one is wider than its column all the same, such as
// forty capital W, its letters are made smaller until it fits.

import { useLayoutEffect } from 'preact/hooks'

/** Paper and screen round differently; a line that only just fits here might not fit there. */
const MARGIN = 0.985

/** Fits every row below `sheet` into its column, at once and when the faces have come. */
export function useSqueeze(sheet: HTMLElement | null, content: unknown): void {
  useLayoutEffect(() => {
    if (!sheet) return undefined
    let gone = false
    const squeeze = (): void => {
      if (gone) return
      const rows = [...sheet.querySelectorAll<HTMLElement>('.paper-row')]
      for (const row of rows) row.style.fontSize = ''
      // Read everything, then write: a sheet has a hundred rows.
      const shares = rows.map(
        row => (row.clientWidth * MARGIN) / row.firstElementChild!.getBoundingClientRect().width,
      )
      rows.forEach((row, index) => {
        // A share of the letters of its own line: it holds on paper, where a millimetre is another number of pixels.
        if (shares[index]! < 1) row.style.fontSize = `${shares[index]!}em`
      })
    }
    squeeze()
    void document.fonts.ready.then(squeeze)
    const observer = new ResizeObserver(squeeze)
    observer.observe(sheet)
    return () => {
      gone = true
      observer.disconnect()
    }
  }, [sheet, content])
}
