// What stands around the pieces on the picture of the front page: the name, the ears beside it, the corrections.

import { columnsOf, level, MARGIN, style, type Setting } from './picture-frame.ts'
import { placeLine, setLines, type Column, type Drawn, type SetLine, type Style } from './picture-set.ts'
import { WIRE } from './wire.ts'

const EAR_WIDTH = 150
const NAME_SIZES = [104, 92, 80, 68, 56, 46, 36]

/** The name between its ears, the motto, the issue line between rules. */
export function nameplate({ copy, measure }: Setting, page: Column): { drawn: Drawn[]; bottom: number } {
  const drawn: Drawn[] = []
  const { direction, language } = copy
  const inner: Column = { x: page.x + EAR_WIDTH + 20, width: page.width - 2 * (EAR_WIDTH + 20) }
  let y = MARGIN - 12
  const stack = (text: string, as: Style, column: Column): void => {
    for (const line of setLines([{ text, isEdit: false }], column.width, as, measure, { language })) {
      drawn.push(...placeLine(line, column, y, as, measure, { direction, align: 'center' }))
      y += as.lineHeight
    }
  }
  const sizes = NAME_SIZES.map(size => style(size, Math.round(size * 1.1), { weight: 800 }))
  const name = sizes.find(as => measure(copy.name, as.font) <= inner.width) ?? sizes.at(-1)!
  stack(copy.name, name, inner)
  stack(copy.motto, style(18, 28, { weight: 500, ink: 'soft' }), inner)
  const scale = 1.15
  const corner = { x: page.x + (page.width - WIRE.width * scale) / 2, y: y + 2 }
  for (const as of ['lines', 'shapes'] as const)
    drawn.push({ kind: 'path', ...corner, scale, d: WIRE[as], as, ink: 'ink' })
  y += 2 + WIRE.height * scale
  drawn.push(level(y, 4), level(y + 7))
  y += 10
  stack(copy.issue, style(16, 30, { weight: 600, family: 'sans' }), page)
  drawn.push(level(y))
  return { drawn, bottom: y }
}

/** The boxes beside the name. */
export function ears({ copy, measure }: Setting, page: Column): Drawn[] {
  const as = style(17, 23, { weight: 600, family: 'sans' })
  const far = page.x + page.width - EAR_WIDTH
  const places = copy.direction === 'rtl' ? [far, page.x] : [page.x, far]
  return copy.ears.slice(0, 2).flatMap((text, index): Drawn[] => {
    const box: Column = { x: places[index]!, width: EAR_WIDTH }
    const inside: Column = { x: box.x + 10, width: box.width - 20 }
    const lines = setLines([{ text, isEdit: false }], inside.width, as, measure, copy)
    const top = MARGIN + 2
    const height = lines.length * as.lineHeight + 20
    const edge = (x: number, y: number, width: number, tall: number): Drawn => ({
      kind: 'rule', x, y, width, height: tall, ink: 'ink',
    }) // prettier-ignore
    return [
      edge(box.x, top, box.width, 2),
      edge(box.x, top + height - 2, box.width, 2),
      edge(box.x, top, 1, height),
      edge(box.x + box.width - 1, top, 1, height),
      ...lines.flatMap((line, at) =>
        placeLine(line, inside, top + 10 + at * as.lineHeight, as, measure, {
          direction: copy.direction,
          align: 'center',
        }),
      ),
    ]
  })
}

/** The corrections and the small letters under them. Their height is known before their place. */
export function footer(
  { copy, words, measure, marksEdits }: Setting,
  page: Column,
): { height: number; at: (y: number) => Drawn[] } {
  const { direction, language, corrections } = copy
  const title = style(24, 36, { weight: 700 })
  const body = style(17, 24)
  const sign = style(16, 26, { weight: 600, family: 'sans' })
  const small = style(13.5, 20, { family: 'sans', ink: 'soft' })
  const columns = columnsOf({ x: page.x + 22, width: page.width - 44 }, 2, direction)
  const set = (text: string, width: number, as: Style) =>
    setLines([{ text, isEdit: false }], width, as, measure, { language })
  // Each line stays whole: half of them, counted by what they take up, stand in the first column.
  const said = corrections.lines.map(text => set(text, columns[0]!.width, body))
  const whole = said.flat().length
  const filled: SetLine[][] = [[], []]
  for (const lines of said) filled[filled[0]!.length < whole / 2 ? 0 : 1]!.push(...lines)
  const each = Math.max(...filled.map(lines => lines.length))
  const legend = marksEdits ? [words.legend] : []
  const imprint = set([...legend, copy.imprint].join(' '), page.width, small)
  const box = 14 + title.lineHeight + each * body.lineHeight + sign.lineHeight + 12
  const aside = { direction } as const
  return {
    height: box + 12 + imprint.length * small.lineHeight,
    at(y) {
      const first = y + 14 + title.lineHeight
      const inner: Column = { x: page.x + 22, width: page.width - 44 }
      const edge = (x: number): Drawn => ({ kind: 'rule', x, y, width: 2, height: box, ink: 'ink' })
      return [
        level(y, 4),
        level(y + box - 2, 2),
        edge(page.x),
        edge(page.x + page.width - 2),
        ...set(corrections.title, inner.width, title)
          .slice(0, 1)
          .flatMap(line => placeLine(line, inner, y + 10, title, measure, aside)),
        ...filled.flatMap((lines, column) =>
          lines.flatMap((line, index) =>
            placeLine(line, columns[column]!, first + index * body.lineHeight, body, measure, aside),
          ),
        ),
        ...set(corrections.sign, inner.width, sign)
          .slice(0, 1)
          .flatMap(line =>
            placeLine(line, inner, first + each * body.lineHeight, sign, measure, {
              direction,
              align: 'end',
            }),
          ),
        ...imprint.flatMap((line, index) =>
          placeLine(line, page, y + box + 12 + index * small.lineHeight, small, measure, {
            direction,
            align: 'center',
          }),
        ),
      ]
    },
  }
}
