// A small class that reads about the lamp oil, with answers whose numbers are worked out by hand.

import { wordsIn } from '../../../src/core/span.ts'
import { openClass, pageOf, quote } from './class-play.ts'

export const CLIQUE = 'A greedy little clique has been bleeding the row dry'
export const DARKNESS = 'secretly wants the whole row to sit in darkness until its shops give up'
export const COUNCIL = 'The council counts again on 12 May'
export const WORKS = 'He owns a third of the candle works'
export const OIL = pageOf('lamp-oil').text

/** Three readers, and a fourth who has only come in. */
export function lampClass(changes: Parameters<typeof openClass>[1] = {}) {
  const room = openClass([pageOf('lamp-oil')], changes)
  const [ana, bo, cy, dee] = [room.join(), room.join(), room.join(), room.join()] as const
  room.goTo('marking')
  // Two of four marks, each with its name: 2 / 4.
  room.marks(ana, 0, [CLIQUE, 'loaded-language'], [DARKNESS, 'nefarious-intent'])
  // One found with a name of the family (0.75), one fair sentence for half a point: 0.25 / 4.
  room.marks(bo, 0, [CLIQUE, 'exaggeration'], [COUNCIL, 'cherry-picking'])
  room.marks(cy, 0)
  return { room, ana, bo, cy, dee }
}

/** The count of each word of some words. */
export const heatAt = (words: readonly number[], text: string): number[] => {
  const { first, last } = wordsIn(OIL.words, quote(OIL, text))!
  return words.slice(first, last + 1)
}
