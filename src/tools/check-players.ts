// What players who do not think may earn: all that knowing the key brings, and little by any trick.

import type { CheckedPack } from '../content/check.ts'
import type { Problem } from '../content/problem.ts'
import { tellingsIn, WHOLE_LANGUAGE } from '../content/shelf-rules.ts'
import { SHELF } from '../content/shelf.ts'
import type { Leaning } from '../core/discernment.ts'
import { fare, type LevelPlayer } from './level-players.ts'

/** Over each pack, whoever flags everything stays under this. */
export const MOST_FOR_FLAGGING_ALL = 40
/** Over the shelf, whoever goes by tone alone stays under this. */
export const MOST_FOR_TONE = 50

/** Which way the program has to tell these that they lean. */
const LEANINGS: readonly (readonly [LevelPlayer, Leaning])[] = [
  ['every sentence', 'suspicious'],
  ['one flag', 'suspicious'],
  ['nothing', 'trusting'],
]

/** Has the players go through every pack, and tells where one of them does too well, or the perfect one not well enough. */
export function checkPlayers(packs: readonly CheckedPack[]): Problem[] {
  const problems: Problem[] = []
  const tell = (file: string, what: string, mend: string) =>
    problems.push({ level: 'rule', file, place: '', what, mend })
  for (const pack of packs)
    for (const language of Object.keys(pack.words)) {
      const pages = tellingsIn([pack], language)
      if (pages.length === 0) continue
      const file = `${pack.id}/pack.json`
      for (const page of pages) {
        const { mean } = fare('perfect', [page])
        if (mean < 100)
          tell(
            page.file,
            `whoever flags each mark scores ${mean.toFixed(1)}`,
            'It has to be 100: look for marks too close to one another.',
          )
      }
      for (const player of ['every sentence', 'one flag'] as const) {
        const { mean } = fare(player, pages)
        if (mean >= MOST_FOR_FLAGGING_ALL)
          tell(
            file,
            `in “${language}” a player who flags everything (${player}) scores ${mean.toFixed(1)}`,
            `It has to be under ${MOST_FOR_FLAGGING_ALL}: more fair sentences.`,
          )
      }
      for (const [player, due] of LEANINGS) {
        const { leaning } = fare(player, pages)
        if (leaning !== due)
          tell(
            file,
            `in “${language}” the player “${player}” is told: ${leaning ?? 'too little to tell'}`,
            `It should be: ${due}.`,
          )
      }
    }
  const { mean } = fare('tone', tellingsIn(packs, WHOLE_LANGUAGE))
  if (mean >= MOST_FOR_TONE)
    tell(
      SHELF,
      `whoever flags by tone alone scores ${mean.toFixed(1)} on average`,
      `It has to be under ${MOST_FOR_TONE}: put spin into calm words, and feeling into fair ones.`,
    )
  return problems
}
