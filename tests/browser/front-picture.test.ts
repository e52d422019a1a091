// The front page as a picture, measured with the browser's own pen: whatever its words, nothing sticks out.

import '../../src/ui/styles/main.css'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../src/ui/front/break-lines.ts'
import type { FrontCopy } from '../../src/ui/front/front-copy.ts'
import type { FrontPiece, FrontRun } from '../../src/ui/front/front-piece.ts'
import { MARGIN, MOST_HEIGHT, WIDTH } from '../../src/ui/front/picture-frame.ts'
import { layPicture, rowsOf, type PictureLayout } from '../../src/ui/front/picture-layout.ts'
import { DENSITY, measureWith, pictureOf } from '../../src/ui/front/picture.ts'
import type { Drawn, DrawnText } from '../../src/ui/front/picture-set.ts'

const measure = measureWith(document.createElement('canvas').getContext('2d')!)
const words = { inside: '…continued inside', legend: 'Underlined: mended.' }
await document.fonts.ready

const plain = (text: string): FrontRun[] => [{ text, isEdit: false }]
const SENTENCE = 'The keeper counts the drums at eight and writes the figure in a book. '

type Of = { text?: string; language?: string; direction?: 'ltr' | 'rtl'; paragraphs?: number }
function pieceOf(
  id: string,
  { text = SENTENCE.repeat(4), language = 'en', direction = 'ltr', paragraphs = 4 }: Of = {},
): FrontPiece {
  return {
    id,
    language,
    direction,
    headline: [{ text: text.slice(0, 70).trim(), isEdit: true }],
    standfirst: plain(text.slice(0, 90).trim()),
    credit: `By ${text.slice(0, 20).trim()}`,
    paragraphs: Array.from({ length: paragraphs }, () => [
      { text: text.slice(0, 25), isEdit: true },
      { text: text.slice(25).trimEnd(), isEdit: false },
    ]),
    note: id === 'noted' ? 'It stands as it came. '.repeat(3) : null,
    edition: null,
    length: text.length,
  }
}

function copyOf(pieces: readonly FrontPiece[], change: Partial<FrontCopy> = {}): FrontCopy {
  return {
    language: 'en',
    direction: 'ltr',
    name: 'The Night Wire',
    motto: 'For whoever is still awake',
    issue: 'Candle Row · Monday 4 May 2026 · Late edition',
    ears: ['4 stars of 6', '12 passages mended'],
    lead: pieces[0]!,
    others: pieces.slice(1),
    corrections: { title: 'Corrections', lines: [SENTENCE, SENTENCE, SENTENCE], sign: 'The chief' },
    edits: 3,
    imprint: 'Everything in it is invented.',
    ...change,
  }
}
const lay = (copy: FrontCopy) => layPicture({ copy, words, measure, marksEdits: true })

/** From which x to which a thing reaches. */
function reach(one: Drawn): [number, number] {
  if (one.kind === 'path') return [one.x, one.x]
  if (one.kind === 'rule') return [one.x, one.x + one.width]
  const width = measure(one.text, one.font)
  const left = { left: one.x, center: one.x - width / 2, right: one.x - width }[one.align]
  return [left, left + width]
}
const textsOf = (drawn: readonly Drawn[]) => drawn.filter((one): one is DrawnText => one.kind === 'text')

/** What leaves the page, and what lies over other words. */
function misplaced({ width, height, drawn }: PictureLayout): string[] {
  const found: string[] = []
  for (const one of drawn) {
    const [left, right] = reach(one)
    const isInside = left >= MARGIN - 1 && right <= width - MARGIN + 1 && one.y >= 0 && one.y <= height - 10
    if (!isInside) found.push(`off the page: ${one.kind === 'text' ? one.text : one.kind}`)
  }
  const texts = textsOf(drawn)
  texts.forEach((one, index) => {
    const [left, right] = reach(one)
    for (const other of texts.slice(index + 1)) {
      const [from, to] = reach(other)
      const [upper, lower] = one.y < other.y ? [one, other] : [other, one]
      const room = lower.font.size * 0.72 + upper.font.size * 0.2
      const isApart = right <= from + 1 || to <= left + 1 || lower.y - upper.y > room
      if (!isApart) found.push(`one over the other: ${upper.text} / ${lower.text}`)
    }
  })
  return found
}
const expectInPlace = (copy: FrontCopy): void => expect(misplaced(lay(copy))).toEqual([])

const SCRIPTS: Record<string, Of> = {
  English: {},
  'very long words': { text: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenantrag'.repeat(5), language: 'de' },
  Chinese: { text: '看守人每天早上八点清点油桶，并把数字写进本子。渡船在星期三付了钱。'.repeat(5), language: 'zh' },
  Thai: { text: 'ผู้ดูแลนับถังน้ำมันทุกเช้าแล้วจดตัวเลขลงในสมุด'.repeat(5), language: 'th' },
  Arabic: { text: 'يعد الحارس البراميل كل صباح ويكتب الرقم في دفتر. '.repeat(5), language: 'ar', direction: 'rtl' },
  'a row of emoji': { text: '👩‍👩‍👧‍👦'.repeat(120) },
} // prettier-ignore

describe('the layout', () => {
  for (const [name, of] of Object.entries(SCRIPTS))
    it(`keeps every line in its column: ${name}`, () => {
      const pieces = ['lead', 'b', 'noted', 'd', 'e', 'f'].map(id => pieceOf(id, of))
      expectInPlace(copyOf(pieces, of.direction === 'rtl' ? { direction: 'rtl', language: 'ar' } : {}))
    })

  it('has room for any number of pieces', () => {
    for (const count of [1, 2, 3, 4, 5, 8])
      expectInPlace(copyOf(Array.from({ length: count }, (_, index) => pieceOf(`p${index}`))))
    expect([0, 1, 2, 3, 4, 5, 7].map(rowsOf)).toEqual([[], [1], [2], [3], [2, 2], [3, 2], [3, 2, 2]])
  })

  it('cuts what is too long at the end of a sentence, says so, and stays a page', () => {
    const pieces = ['a', 'b', 'c', 'd', 'e', 'f'].map(id => pieceOf(id, { paragraphs: 30 }))
    const { drawn, height } = lay(copyOf(pieces))
    expect(height).toBeLessThanOrEqual(MOST_HEIGHT + MARGIN)
    const texts = textsOf(drawn).map(one => one.text)
    expect(texts.filter(text => text === words.inside)).toHaveLength(6)
    // In the order of drawing the words before it are the last of the piece.
    for (const [index, text] of texts.entries())
      if (text === words.inside) expect(texts[index - 1]).toMatch(/book\.$/)
  })

  it('cuts nothing where there is room, and is no longer than its words', () => {
    const { drawn, height } = lay(copyOf([pieceOf('a', { paragraphs: 1 }), pieceOf('b', { paragraphs: 1 })]))
    expect(textsOf(drawn).some(one => one.text === words.inside)).toBe(false)
    expect(height).toBeLessThan(1200)
  })

  it('underlines edits only where they are asked for', () => {
    const copy = copyOf([pieceOf('a')])
    const edits = (marksEdits: boolean) =>
      layPicture({ copy, words, measure, marksEdits }).drawn.filter(one => one.ink === 'edit').length
    expect(edits(true)).toBeGreaterThan(4)
    expect(edits(false)).toBe(0)
  })
})

describe('lines', () => {
  const width = (text: string) => [...text].length
  const linesOf = (text: string, most: number, language = 'en') =>
    breakLines(text, most, width, { language }).map(({ start, end }) => text.slice(start, end))

  it('break between words, and inside one only where it is too long', () => {
    expect(linesOf('one two three', 7)).toEqual(['one two', 'three'])
    expect(linesOf('a wellabcdefghij b', 6)).toEqual(['a', 'wellab', 'cdefgh', 'ij b'])
    expect(linesOf('', 6)).toEqual([])
  })

  it('never begin with what closes', () => {
    for (const line of linesOf('看守人每天早上八点清点油桶，并把数字写进本子。渡船付了钱。', 5, 'zh'))
      expect(line).not.toMatch(/^[，。]/u)
  })
})

it('is a picture at twice the size', async () => {
  const blob = await pictureOf(copyOf([pieceOf('a'), pieceOf('b')]), words, true)
  expect(blob.type).toBe('image/png')
  const bitmap = await createImageBitmap(blob)
  expect(bitmap.width).toBe(WIDTH * DENSITY)
  expect(bitmap.height).toBeGreaterThan(1000)
})
