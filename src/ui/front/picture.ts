// Writes the laid-out front page onto a canvas and makes a file of it. Here alone words are drawn, and only as a
// picture of words that stand on the page.

import type { FrontCopy } from './front-copy.ts'
import type { PictureWords } from './picture-frame.ts'
import { layPicture, type PictureLayout } from './picture-layout.ts'
import type { DrawnPath, Font, Ink, Measure } from './picture-set.ts'

/** Pixels of the picture for one of the layout's. */
export const DENSITY = 2

/** Printed by day, whatever the theme of the screen. */
const INKS: Readonly<Record<Ink | 'paper', string>> = {
  paper: '#fbf6e9',
  ink: '#1d1a16',
  soft: '#4c4437',
  edit: '#0f55b8',
}

const FAMILIES: Readonly<Record<Font['family'], string>> = {
  serif: "'Literata Variable', Georgia, 'Times New Roman', serif",
  sans: "'Source Sans 3 Variable', system-ui, sans-serif",
}
export const cssFont = ({ size, weight, family }: Font): string => `${weight} ${size}px ${FAMILIES[family]}`

/** Measures with a canvas's own pen. */
export const measureWith =
  (pen: CanvasRenderingContext2D): Measure =>
  (text, font) => {
    pen.font = cssFont(font)
    return pen.measureText(text).width
  }

function drawPath(pen: CanvasRenderingContext2D, { x, y, scale, d, as, ink }: DrawnPath): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(scale, scale)
  if (as === 'shapes') pen.fill(new Path2D(d))
  else {
    pen.strokeStyle = INKS[ink]
    pen.lineWidth = 1.3
    pen.stroke(new Path2D(d))
  }
  pen.restore()
}

function write(pen: CanvasRenderingContext2D, { width, height, drawn }: PictureLayout): void {
  pen.fillStyle = INKS.paper
  pen.fillRect(0, 0, width, height)
  pen.textBaseline = 'alphabetic'
  for (const one of drawn) {
    pen.fillStyle = INKS[one.ink]
    if (one.kind === 'rule') pen.fillRect(one.x, one.y, one.width, one.height)
    else if (one.kind === 'path') drawPath(pen, one)
    else {
      pen.font = cssFont(one.font)
      pen.textAlign = one.align
      pen.direction = one.direction
      pen.fillText(one.text, one.x, one.y)
    }
  }
}

/** All words of the page, so that the faces for their letters are fetched before they are measured. */
const lettersOf = (copy: FrontCopy): string => [...new Set(JSON.stringify(copy))].join('')

async function facesOf(copy: FrontCopy): Promise<void> {
  const letters = lettersOf(copy)
  const fonts: Font[] = [
    { size: 16, weight: 400, family: 'serif' },
    { size: 16, weight: 700, family: 'serif' },
    { size: 16, weight: 400, family: 'sans' },
  ]
  // A face that does not come is stood in for; the picture is drawn all the same.
  await Promise.allSettled(fonts.map(font => document.fonts.load(cssFont(font), letters)))
  await document.fonts.ready
}

/** The front page as a PNG. Rejects where no canvas works. */
export async function pictureOf(copy: FrontCopy, words: PictureWords, marksEdits: boolean): Promise<Blob> {
  await facesOf(copy)
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas works here')
  const layout = layPicture({ copy, words, measure: measureWith(pen), marksEdits })
  canvas.width = layout.width * DENSITY
  canvas.height = layout.height * DENSITY
  pen.scale(DENSITY, DENSITY)
  write(pen, layout)
  return new Promise((done, fail) => {
    canvas.toBlob(blob => (blob ? done(blob) : fail(new Error('the canvas gives no picture'))), 'image/png')
  })
}
