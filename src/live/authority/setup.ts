// What a session is made of, fixed when it is created: its pages, pinned with text and key, and its course step by step.

import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'

/**
 * - `guided`: page by page, at the trainer's pace
 * - `window`: some minutes for all pages at one's own pace, then page by page together
 * - `homework`: by a link, at one's own pace; each player is told of a page once it is handed in
 * - `paper`: sheets on the tables; the trainer taps in the hands that were counted
 */
export const PRESETS = ['guided', 'window', 'homework', 'paper'] as const
export type Preset = (typeof PRESETS)[number]

/** What a page is there for: to be played and told, or to measure the class before and after, never told. */
export type PageUse = 'play' | 'before' | 'after'

/** A page with all there is to it. A session holds its own copy, so that an edited pack cannot change a running one. */
export type SessionPage = { readonly use: PageUse; readonly text: ExcerptText; readonly key: ExcerptKey }

/**
 * Check-up forms around the pages.
 * - `none`
 * - `before`, `after`: one form alone, named by the other half: a session before a workshop and one after it
 * - `halves`: both, one half of the class begins with form A and the other with form B
 */
export type Measure = 'none' | 'before' | 'after' | 'halves'

export type Setup = {
  readonly preset: Preset
  /** Tag of the language its pages are told in. */
  readonly language: string
  readonly pages: readonly SessionPage[]
  readonly measure: Measure
  /** Whether flags ask how sure one is. Always in a check-up's pages. */
  readonly asksSure: boolean
  /** Whether all nineteen names are offered, or those taught by then. Always all in a check-up's pages. */
  readonly palette: 'taught' | 'all'
  /** Minutes that a window is open; null for no clock. */
  readonly minutes: number | null
  /** Whether each page is marked a second time after the talk. */
  readonly secondVote: boolean
}

/**
 * One step of a session.
 * - `lobby`: waiting for everybody
 * - `marking`: pages are open; `use` says what for
 * - the four beats, for one page: `where` (the class heatmap, no right or wrong), `split` (the passage readers disagree on
 *   most), `again` (marking once more, after the talk) and `shift` (what has moved), `key` (the key beside the class)
 * - `debrief`, `ended`
 */
export type Step =
  | { readonly kind: 'lobby' | 'debrief' | 'ended' }
  | { readonly kind: 'marking'; readonly use: PageUse; readonly pages: readonly number[] }
  | { readonly kind: 'where' | 'split' | 'again' | 'shift' | 'key'; readonly page: number }

/** The course of a session: always the same for the same setup. */
export function stepsOf(
  setup: Pick<Setup, 'preset' | 'measure' | 'secondVote'> & {
    readonly pages: readonly Pick<SessionPage, 'use'>[]
  },
): Step[] {
  const of = (use: PageUse): number[] =>
    setup.pages.flatMap((page, index) => (page.use === use ? [index] : []))
  const marking = (use: PageUse): Step[] =>
    of(use).length > 0 ? [{ kind: 'marking', use, pages: of(use) }] : []
  const beats = (page: number): Step[] => [
    { kind: 'where', page },
    { kind: 'split', page },
    // Hands are counted once: nobody taps a second count for a shift that the room has seen.
    ...(setup.secondVote && setup.preset !== 'paper'
      ? ([
          { kind: 'again', page },
          { kind: 'shift', page },
        ] as const)
      : []),
    { kind: 'key', page },
  ]
  const isOneByOne = setup.preset === 'guided' || setup.preset === 'paper'
  const middle = isOneByOne
    ? of('play').flatMap((page): Step[] => [{ kind: 'marking', use: 'play', pages: [page] }, ...beats(page)])
    : [...marking('play'), ...of('play').flatMap(beats)]
  return [
    { kind: 'lobby' },
    ...marking('before'),
    ...middle,
    ...marking('after'),
    { kind: 'debrief' },
    { kind: 'ended' },
  ]
}
