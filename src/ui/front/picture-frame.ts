// The measures of the picture of the front page, and what all that is drawn on it shares.

import type { FrontCopy } from './front-copy.ts'
import type { Column, Drawn, Font, Measure, Style } from './picture-set.ts'

/** Texts that only the picture has. */
export type PictureWords = { readonly inside: string; readonly legend: string }

export type Setting = {
  readonly copy: FrontCopy
  readonly words: PictureWords
  readonly measure: Measure
  readonly marksEdits: boolean
}

export const WIDTH = 1200
/** A broadsheet's shape: longer texts are continued inside. */
export const MOST_HEIGHT = 1800
export const MARGIN = 48
export const GAP = 30

export const style = (
  size: number,
  lineHeight: number,
  { weight = 400, family = 'serif', ink = 'ink' }: Partial<Omit<Font, 'size'>> & Pick<Style, 'ink'> = {},
): Style => ({ font: { size, weight, family }, lineHeight, ink })

/** Columns of a box, in the order in which they are read. */
export function columnsOf({ x, width }: Column, count: number, direction: 'ltr' | 'rtl'): Column[] {
  const each = (width - (count - 1) * GAP) / count
  const columns = Array.from({ length: count }, (_, index) => ({ x: x + index * (each + GAP), width: each }))
  return direction === 'rtl' ? columns.toReversed() : columns
}

export const level = (y: number, height = 1): Drawn => ({
  kind: 'rule',
  x: MARGIN,
  y,
  width: WIDTH - 2 * MARGIN,
  height,
  ink: 'ink',
})
