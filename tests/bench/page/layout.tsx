// Lays the real sheet out and measures where its words lie, as often as it is asked to. Built for the benchmarks alone.

import '../../../src/ui/styles/main.css'
import catalogue from 'virtual:catalogue'
import { render } from 'preact'
import type { ExcerptText } from '../../../src/core/excerpt.ts'
import { createMeasure } from '../../../src/ui/sheet/dom-text.ts'
import { measureLayout } from '../../../src/ui/sheet/layout.ts'
import { Sheet } from '../../../src/ui/sheet/sheet.tsx'

const app = document.getElementById('app')!

/** What one layout cost, in milliseconds. */
export type LayoutTimes = {
  /** Preact makes the paragraphs. */
  readonly made: number
  /** The browser sets the lines. */
  readonly set: number
  /** Every word is measured. */
  readonly measured: number
}

function layOut(text: ExcerptText): LayoutTimes {
  render(null, app)
  const start = performance.now()
  render(<Sheet text={text} decorations={[]} sheetRef={null} label="" />, app)
  const made = performance.now()
  const sheet = app.querySelector<HTMLElement>('.sheet')!
  sheet.getBoundingClientRect()
  const set = performance.now()
  const { rects } = measureLayout(text.words, createMeasure(sheet))
  const measured = performance.now()
  if (rects.some(ofWord => ofWord.length === 0)) throw new Error('a word lies nowhere')
  return { made: made - start, set: set - made, measured: measured - set }
}

async function layOutOften(id: string, times: number): Promise<LayoutTimes[]> {
  const excerpts = catalogue.flatMap(pack => pack.excerpts)
  const { text: address } = excerpts.find(excerpt => excerpt.id === id)!.languages['en']!
  const text = (await (await fetch(`/${address}`)).json()) as ExcerptText
  layOut(text)
  await document.fonts.ready
  const all: LayoutTimes[] = []
  for (let run = 0; run < times; run++) {
    await new Promise(requestAnimationFrame)
    all.push(layOut(text))
  }
  return all
}

Object.assign(window, { layOutOften })
