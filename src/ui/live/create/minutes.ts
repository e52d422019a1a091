// How long a session takes, reckoned from words and steps. A rule of thumb of ours, checked against the two lesson plans of
// the teachers' guide (two pieces in 45 minutes); the page says how it is reckoned. Pure.

import type { Create } from '../../../live/protocol.ts'

export const RECKONING = {
  /** Words a minute where one reads closely and marks: about half as fast as silent reading. */
  words: 100,
  /** Choosing names, looking again, handing in: for each page, and for each short page of a check-up. */
  marking: 2,
  markingShort: 0.25,
  /** The beats of a page; `again` and `shift` only with a second vote. */
  where: 1,
  split: 3,
  again: 2,
  shift: 1,
  key: 4,
  /** Counting hands, for a page on paper. */
  hands: 3,
  comingIn: 3,
  debrief: 5,
} as const

export type Plan = {
  readonly preset: Create['preset']
  /** Words of the pages that are played. */
  readonly words: readonly number[]
  /** Words of the pages of each form that is read. */
  readonly forms: readonly (readonly number[])[]
  readonly secondVote: boolean
  /** How long a window is open. */
  readonly minutes: number
}

export type Minutes = {
  /** Reading and marking one page, in the mean. */
  readonly reading: number
  /** Talking about one page. */
  readonly talking: number
  /** All forms of a check-up. */
  readonly checkUp: number
  /** Everything in the room, and at home. */
  readonly together: number
  readonly alone: number
  /** The window is shorter than its pages take to read. */
  readonly isTight: boolean
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

/** The minutes of a session, rounded up to whole ones where they are totals. */
export function minutesOf({ preset, words, forms, secondVote, minutes }: Plan): Minutes {
  const { where, split, again, shift, key, hands, comingIn, debrief } = RECKONING
  const isPaper = preset === 'paper'
  const reading = words.map(count => count / RECKONING.words + RECKONING.marking)
  const talking = where + split + (secondVote && !isPaper ? again + shift : 0) + key + (isPaper ? hands : 0)
  const checkUp = sum(forms.map(form => sum(form) / RECKONING.words + form.length * RECKONING.markingShort))
  const marking = preset === 'window' ? minutes : sum(reading)
  const isHome = preset === 'homework'
  const around = (words.length > 0 ? talking * words.length : 0) + comingIn + debrief
  return {
    reading: words.length > 0 ? sum(reading) / words.length : 0,
    talking,
    checkUp: Math.ceil(checkUp),
    together: Math.ceil(around + (isHome ? 0 : (words.length > 0 ? marking : 0) + checkUp)),
    alone: isHome ? Math.ceil(marking + checkUp) : 0,
    isTight: preset === 'window' && sum(reading) > minutes + 1,
  }
}
