// Reads what a browser has printed: every letter with its place on the page. Just enough of PDF for what Chromium writes.

import { constants, inflateSync } from 'node:zlib'

type Glyph = {
  readonly letters: string
  /** In CSS pixels, from the top left corner of what may be printed on. */
  readonly x: number
  readonly y: number
}

export type PdfPage = {
  readonly glyphs: readonly Glyph[]
  /** What may be printed on, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** All letters in the order in which they are set, without white space. */
  readonly letters: string
}

type Numbers = readonly number[]

/** Letters without white space, and ligatures as the letters that they stand for. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Objects of a file by number: the dictionary, and the stream where it has one. */
function objectsOf(file: string): Map<number, { dictionary: string; stream: string }> {
  const objects = new Map<number, { dictionary: string; stream: string }>()
  for (const [, number, body] of file.matchAll(/(\d+) 0 obj\n?([\s\S]*?)endobj/g)) {
    const begin = /stream\r?\n/.exec(body!)
    const dictionary = begin ? body!.slice(0, begin.index) : body!
    let stream = begin ? body!.slice(begin.index + begin[0].length) : ''
    if (/FlateDecode/.test(dictionary)) {
      const bytes = Buffer.from(stream, 'latin1')
      stream = inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
    }
    objects.set(Number(number), { dictionary, stream })
  }
  return objects
}

/** Letters by glyph, out of a font's table. */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>()
  for (const [, block] of table.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, glyph, code] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(parseInt(glyph!, 16), utf16(code!))
  for (const [, block] of table.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, from, to, code] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = parseInt(from!, 16)
      const digits = code!.length
      for (let glyph = first; glyph <= parseInt(to!, 16); glyph++) {
        const hex = (parseInt(code!, 16) + glyph - first).toString(16).padStart(digits, '0')
        letters.set(glyph, utf16(hex))
      }
    }
  return letters
}

type Font = { readonly letters: ReadonlyMap<number, string>; readonly bytes: 1 | 2 }

/** Walks a page's instructions: where the pen is, in which face, and what it sets. */
function glyphsOf(content: string, fonts: ReadonlyMap<string, Font>): { glyphs: Glyph[]; clip: Numbers } {
  const glyphs: Glyph[] = []
  let clip: Numbers = []
  let origin = { x: 0, y: 0, scale: 1 }
  const kept: (typeof origin)[] = []
  let pen = { x: 0, y: 0 }
  let font: Font | undefined
  const instruction = /((?:[-.\d]+\s+)*)(cm|re|Tm|Td|q|Q)(?=\s)|\/(\w+) [-.\d]+ Tf|<(\w+)>/g
  for (const [, numbers, act, face, hex] of content.matchAll(instruction)) {
    const given = (numbers ?? '').trim().split(/\s+/).map(Number)
    if (act === 'q') kept.push(origin)
    else if (act === 'Q') origin = kept.pop() ?? origin
    else if (act === 're' && clip.length === 0) clip = given
    else if (act === 'cm' && clip.length > 0)
      origin = {
        x: origin.x + given[4]! * origin.scale,
        y: origin.y + given[5]! * origin.scale,
        scale: origin.scale * given[0]!,
      }
    else if (act === 'Tm') pen = { x: given[4]!, y: given[5]! }
    else if (act === 'Td') pen = { x: pen.x + given[0]!, y: pen.y - given[1]! }
    else if (face) font = fonts.get(face)
    else if (hex && font) {
      const size = font.bytes * 2
      for (let at = 0; at < hex.length; at += size) {
        const letters = font.letters.get(parseInt(hex.slice(at, at + size), 16)) ?? '\uFFFD'
        glyphs.push({ letters, x: origin.x + pen.x * origin.scale, y: origin.y + pen.y * origin.scale })
      }
    }
  }
  return { glyphs, clip }
}

type Objects = ReturnType<typeof objectsOf>

/** What a page or a form calls its fonts, or its forms: the numbers of their objects by name. */
const namedIn = (dictionary: string, kind: 'Font' | 'XObject'): [string, number][] =>
  [...(new RegExp(`/${kind}\\s*<<([^>]*)>>`).exec(dictionary)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(
    ([, name, number]) => [name!, Number(number)],
  )

function fontsOf(dictionary: string, objects: Objects): Map<string, Font> {
  const fonts = new Map<string, Font>()
  for (const [name, number] of namedIn(dictionary, 'Font')) {
    const face = objects.get(number)!.dictionary
    const table = /\/ToUnicode (\d+)/.exec(face)?.[1]
    fonts.set(name, {
      letters: lettersOf(table ? objects.get(Number(table))!.stream : ''),
      bytes: /\/Type0/.test(face) ? 2 : 1,
    })
  }
  return fonts
}

/** The letters in the forms of a page, into which Chromium puts all that lies under a canvas. Where, is not told. */
function lettersInForms(dictionary: string, objects: Objects): string {
  return namedIn(dictionary, 'XObject')
    .map(([, number]) => objects.get(number)!)
    .filter(form => /\/Subtype\s*\/Form/.test(form.dictionary))
    .map(form => {
      const { glyphs } = glyphsOf(form.stream, fontsOf(form.dictionary, objects))
      return glyphs.map(({ letters }) => letters).join('') + lettersInForms(form.dictionary, objects)
    })
    .join('')
}

/** The pages of a PDF that Chromium has printed. */
export function readPdf(pdf: Buffer): PdfPage[] {
  const objects = objectsOf(pdf.toString('latin1'))
  const isPage = /\/Type\s*\/Page\b/
  return [...objects.values()]
    .filter(({ dictionary }) => isPage.test(dictionary))
    .map(({ dictionary }) => {
      const fonts = fontsOf(dictionary, objects)
      const contents = Number(/\/Contents (\d+)/.exec(dictionary)![1])
      const { glyphs, clip } = glyphsOf(objects.get(contents)!.stream, fonts)
      // The clip is in the printer's dots, of which the content is 3.125 to a pixel.
      const dots = 3.125
      const [left, top, width, height] = clip as [number, number, number, number]
      return {
        glyphs: glyphs.map(({ letters, x, y }) => ({ letters, x: (x - left) / dots, y: (y - top) / dots })),
        width: width / dots,
        height: height / dots,
        letters: bare(glyphs.map(({ letters }) => letters).join('') + lettersInForms(dictionary, objects)),
      }
    })
}
