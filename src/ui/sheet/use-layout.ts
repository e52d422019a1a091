// Measures the sheet after every change of its layout, and hands the picture of what is on it to the stage.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ExcerptText } from '../../core/excerpt.ts'
import { wordAt, type Span } from '../../core/span.ts'
import { ordered } from '../../store/draft-store.ts'
import {
  EMPTY_PICTURE,
  type Ink,
  type PencilStop,
  type Rect,
  type StageStore,
} from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { createCssPainter } from './css-painter.ts'
import { createMeasure } from './dom-text.ts'
import { measureLayout, moveRect, rectsOfSpan, rectsOfWords, type Layout } from './layout.ts'

const rectOf = (element: Element): Rect => {
  const box = element.getBoundingClientRect()
  return { x: box.x + window.scrollX, y: box.y + window.scrollY, width: box.width, height: box.height }
}

/** Tells the stage how large the page is and how far it is scrolled. */
export function reportPage(stage: StageStore): void {
  const { clientWidth, clientHeight, scrollTop } = document.documentElement
  // Not the document's own height: the canvas, which follows this figure, would hold it open.
  const height = Math.max(clientHeight, document.getElementById('app')?.offsetHeight ?? 0)
  stage.setState({ page: { width: clientWidth, height, viewHeight: clientHeight, scroll: scrollTop } })
}

/**
 * The layout of the sheet's words, measured at once, when the fonts have come, and whenever the sheet's size
 * changes; null before. The sheet must be on the page.
 */
export function useLayout(sheet: HTMLElement | null, text: ExcerptText): Layout | null {
  const { stage } = useApp()
  const [layout, setLayout] = useState<Layout | null>(null)
  useEffect(() => {
    if (!sheet) return undefined
    let gone = false
    let size = ''
    let place = ''
    const measure = (): void => {
      if (gone) return
      reportPage(stage)
      setLayout(measureLayout(text.words, createMeasure(sheet)))
    }
    // Something above the sheet may grow and move it: its words keep their places on it, the stage has to know.
    const look = (): void => {
      const now = `${sheet.clientWidth} ${sheet.clientHeight}`
      const { x, y } = rectOf(sheet)
      if (now !== size) measure()
      else if (place !== `${x} ${y}`) setLayout(before => before && { ...before })
      size = now
      place = `${x} ${y}`
    }
    // At once, so that the first tap is answered in whatever face is there; and again when the faces have come.
    measure()
    void document.fonts.ready.then(measure)
    const observer = new ResizeObserver(look)
    observer.observe(sheet)
    observer.observe(document.body)
    // What comes above the sheet need not change the size of a page in a high window: each is watched by itself.
    const holders = [sheet.closest('main'), sheet.closest('.sheet-column')].flatMap(one => one ?? [])
    const meet = (): void =>
      holders.forEach(one => [...one.children].forEach(child => observer.observe(child)))
    const comings = new MutationObserver(() => {
      meet()
      look()
    })
    holders.forEach(one => comings.observe(one, { childList: true }))
    meet()
    document.fonts.addEventListener('loadingdone', measure)
    // Words may move while the sheet keeps its size, as when the room between letters changes on few lines.
    const type = new MutationObserver(measure)
    type.observe(document.documentElement, {
      attributeFilter: ['data-text-size', 'data-face', 'data-spacing'],
    })
    return () => {
      gone = true
      observer.disconnect()
      comings.disconnect()
      type.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [sheet, text, stage])
  return layout
}

/** What of the picture comes from the round: flags and stops as spans. */
export type Marks = {
  readonly flags: readonly Omit<Ink, 'rects'>[]
  readonly stops: readonly (Omit<PencilStop, 'rects' | 'starts' | 'clash'> & {
    readonly clashSpan: Span | null
  })[]
}

/** Keeps the stage's picture in step with the layout, the marks and the draft, and runs the CSS painter. */
export function usePicture(
  sheet: HTMLElement | null,
  text: ExcerptText,
  layout: Layout | null,
  marks: Marks,
): void {
  const { stage, draft } = useApp()
  const latest = useRef({ layout, marks })
  latest.current = { layout, marks }

  const wetOf = useCallback(() => {
    const { range } = draft.getState()
    const { layout: lines } = latest.current
    if (!range || !lines) return null
    const { first, last } = ordered(range)
    const span = { start: wordAt(text.words, first).start, end: wordAt(text.words, last).end }
    const { x, y } = sheet ? rectOf(sheet) : { x: 0, y: 0 }
    return { spans: [span], rects: rectsOfWords(lines, first, last).map(rect => moveRect(rect, x, y)) }
  }, [draft, text, sheet])

  /** A stroke that still follows the hand is the CSS painter's: for the stage every move would be a whole desk anew. */
  const isMoving = useCallback(() => draft.getState().mode === 'dragging', [draft])

  // After painting: then the page has been laid out anyway, and asking where the paper lies costs nothing.
  useEffect(() => {
    if (!sheet || !layout) return
    const paper = rectOf(sheet)
    const rects = (spans: readonly Span[]) =>
      spans.flatMap(span =>
        rectsOfSpan(layout, text.words, span).map(rect => moveRect(rect, paper.x, paper.y)),
      )
    stage.setState({
      picture: {
        paper,
        ink: marks.flags.map(flag => ({ ...flag, rects: rects(flag.spans) })),
        stops: marks.stops.map(({ clashSpan, ...stop }) => ({
          ...stop,
          rects: rects(stop.spans),
          starts: stop.spans.flatMap(span => rects([span]).slice(0, 1)),
          clash: clashSpan ? rects([clashSpan]) : [],
        })),
        wet: isMoving() ? null : wetOf(),
      },
    })
  }, [sheet, text, layout, marks, stage, wetOf, isMoving])

  useEffect(() => {
    if (!sheet) return undefined
    const painter = createCssPainter(sheet, () => {
      const { pointed, told } = stage.getState()
      return pointed ?? told
    })
    const paint = (): void => {
      const { picture } = stage.getState()
      painter.paint(isMoving() ? { ...picture, wet: wetOf() } : picture)
    }
    paint()
    const stopDraft = draft.subscribe((state, before) => {
      if (state.range === before.range && state.mode === before.mode) return
      const moves = isMoving()
      sheet.toggleAttribute('data-dragged', moves)
      const { picture } = stage.getState()
      const wet = moves ? null : wetOf()
      if (wet || picture.wet) stage.setState({ picture: { ...picture, wet } })
      if (moves || !wet) paint()
    })
    const stop = stage.subscribe((state, before) => {
      if (state.picture !== before.picture || state.told !== before.told || state.pointed !== before.pointed)
        paint()
    })
    return () => {
      stop()
      stopDraft()
      painter.destroy()
      stage.setState({ picture: EMPTY_PICTURE })
    }
  }, [sheet, text, stage, draft, wetOf, isMoving])
}
