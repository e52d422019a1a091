// A simulated player sits a form: decisions become flags on the real text, and the real rules score them.

import type { Confidence } from '../../core/confidence.ts'
import { addTallies, tallyUnits, type Tally } from '../../core/discernment.ts'
import type { ScoredFlag } from '../../core/merge.ts'
import { scoreExcerpt, type Score } from '../../core/scoring.ts'
import { snapToWords, wordAt, wordsIn, type Span } from '../../core/span.ts'
import type { TechniqueId } from '../../core/technique.ts'
import type { Chance } from './chance.ts'
import type { Form, FormPage, Trial } from './forms.ts'
import {
  ALIKE,
  answersOn,
  confidenceOf,
  HANDS,
  wrongName,
  type Answer,
  type Items,
  type Player,
} from './players.ts'

/** Share of flags set on a whole sentence by its button, without a slip. */
const WHOLE_SENTENCE = 0.4
/** Words of a phrase flagged in a fair sentence that has no note. */
const PHRASE = { least: 3, most: 8 } as const

/** What became of one sentence. */
export type Judged = { readonly trial: Trial; readonly flagged: boolean }
/** What became of one required mark. */
export type Named = { readonly technique: TechniqueId; readonly found: boolean; readonly named: boolean }

export type Sitting = {
  readonly tally: Tally
  readonly trials: readonly Judged[]
  readonly marks: readonly Named[]
  readonly sure: readonly { readonly confidence: Confidence; readonly found: boolean }[]
}

/** A player goes through a form from the first page to the last. */
export function sit(form: Form, player: Player, chance: Chance, items: Items = ALIKE): Sitting {
  const pages = form.pages.map(page => {
    const answers = answersOn(page, player, chance, items)
    return {
      page,
      score: scoreExcerpt(page.text, page.key, layFlags(page, answers, player, chance), page.taught),
    }
  })
  return {
    tally: pages.map(({ score }) => tallyUnits(score.units)).reduce(addTallies),
    trials: pages.flatMap(({ page, score }) => judgedOn(page, score)),
    marks: pages.flatMap(({ page, score }) => namedOn(page, score)),
    sure: pages.flatMap(({ score }) =>
      score.flags.flatMap(({ confidence, outcome }) =>
        confidence === null || outcome === 'arguable' || outcome === 'spare'
          ? []
          : [{ confidence, found: outcome === 'found' }],
      ),
    ),
  }
}

function judgedOn(page: FormPage, score: Score): Judged[] {
  const flagged = new Map(score.units.map(unit => [unit.unit, unit.flagged]))
  return page.trials.map(trial => ({ trial, flagged: flagged.get(trial.unit) ?? false }))
}

function namedOn(page: FormPage, score: Score): Named[] {
  return score.marks.flatMap(({ markId, required, outcome, flag }) => {
    if (!required) return []
    const mark = page.key.marks.find(one => one.id === markId)!
    const found = outcome === 'found' || outcome === 'half-found'
    const called = flag === null ? null : score.flags[flag]!.technique
    return [
      { technique: mark.techniques[0], found, named: called !== null && mark.techniques.includes(called) },
    ]
  })
}

/** Lays the flags of a page in the order of reading. One that would run into the last begins after it. */
export function layFlags(
  page: FormPage,
  answers: readonly Answer[],
  player: Player,
  chance: Chance,
): ScoredFlag[] {
  const flags: ScoredFlag[] = []
  let free = 0
  for (const { trial, evidence, flagged } of answers) {
    if (!flagged) continue
    for (const { aim, technique } of aimsOf(page, trial, player, chance)) {
      const slipped = slip(page, aim, HANDS[player.hand], chance)
      const span = slipped.start >= free ? slipped : afterLast(page, { start: free, end: slipped.end })
      if (!span) continue
      free = span.end
      flags.push({ id: `${flags.length}`, span, technique, confidence: confidenceOf(player, evidence) })
    }
  }
  return flags
}

const afterLast = (page: FormPage, span: Span): Span | null =>
  span.start < span.end ? snapToWords(page.text.words, span) : null

type Aim = { readonly aim: Span; readonly technique: TechniqueId }

/** What a player wants to flag in a sentence, and under which name. */
function aimsOf(page: FormPage, trial: Trial, player: Player, chance: Chance): Aim[] {
  const isWhole = chance.roll() < WHOLE_SENTENCE
  if (trial.kind === 'noise') {
    const { lure } = trial
    const technique = lure ? lure.looksLike : chance.pick([...page.taught])
    return [{ aim: isWhole ? trial.span : (lure?.span ?? phraseIn(page, trial.span, chance)), technique }]
  }
  const aims = trial.marks.map(({ id, core, techniques: [first] }): Aim => {
    const lookAlike = page.key.reasons.marks[id]?.notThis.technique ?? null
    const knows = chance.roll() < player.naming(first)
    return { aim: core, technique: knows ? first : wrongName(first, lookAlike, chance) }
  })
  return isWhole && aims.length === 1 ? [{ ...aims[0]!, aim: trial.span }] : aims
}

function phraseIn({ text }: FormPage, sentence: Span, { below }: Chance): Span {
  const { first, last } = wordsIn(text.words, sentence)!
  const count = Math.min(last - first + 1, PHRASE.least + below(PHRASE.most - PHRASE.least + 1))
  const start = first + below(last - first + 2 - count)
  return { start: wordAt(text.words, start).start, end: wordAt(text.words, start + count - 1).end }
}

/** The span with both ends off by a few words, as a hand would have it; a sentence's button does not slip. */
function slip({ text }: FormPage, aim: Span, words: number, { normal }: Chance): Span {
  const whole = text.units.some(({ start, end }) => start === aim.start && end === aim.end)
  const on = wordsIn(text.words, aim)!
  if (words === 0 || whole) return snapToWords(text.words, aim)!
  const most = text.words.length / 2 - 1
  const first = Math.min(most, Math.max(0, on.first + Math.round(normal() * words)))
  const last = Math.min(most, Math.max(first, on.last + Math.round(normal() * words)))
  return { start: wordAt(text.words, first).start, end: wordAt(text.words, last).end }
}
