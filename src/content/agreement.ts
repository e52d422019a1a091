// How far the key agrees with people who read the page without it. A key is a claim: where careful readers do not
// find what it says is there, or flag what it says is fair, the passage is rewritten or made optional.

import type { ExcerptKey, ExcerptText, Mark } from '../core/excerpt.ts'
import { namingOf } from '../core/credit.ts'
import type { ScoredFlag } from '../core/merge.ts'
import { FOUND_LOCATION, scoreExcerpt, type FlagVerdict, type Score } from '../core/scoring.ts'
import { coveredBy, lengthOf, overlaps, snapToWords } from '../core/span.ts'
import type { TechniqueId } from '../core/technique.ts'
import { hashOf } from './hash.ts'
import type { Problem } from './problem.ts'
import { locate } from './quote.ts'
import type { Reading, ReadingSet } from './readings.ts'
import { alphasOf, labelWords, type Alphas, type WordLabels } from './word-labels.ts'
import { perStep, poolTallies, ratesOf, type Rates, type Step, type Tally } from './reading-tally.ts'

/** Least F1 of an excerpt over its readers: for finding the passages, and for finding them in the right family. */
export const LEAST_AGREEMENT = { finding: 0.75, family: 0.6 } as const
/** Fewest blind readings of an excerpt before it ships. */
export const FEWEST_READINGS = 3

/** How the readers took one required mark. */
export type MarkAgreement = {
  readonly markId: string
  readonly finders: number
  /** How many found it under each name. */
  readonly names: Readonly<Partial<Record<TechniqueId, number>>>
}

/** A fair sentence or fair note that someone flagged. */
export type FairAgreement = {
  readonly what: 'unit' | 'note'
  readonly id: string
  readonly quote: string
  readonly by: number
}

export type ExcerptAgreement = {
  readonly pack: string
  readonly id: string
  readonly language: string
  readonly readers: readonly { readonly reader: string; readonly falseFlags: number; readonly f1: number }[]
  readonly tally: Tally
  readonly rates: Readonly<Record<Step, Rates>>
  /** How far the readers agree with one another, whatever the key says. */
  readonly alphas: Alphas
  readonly marks: readonly MarkAgreement[]
  readonly fair: readonly FairAgreement[]
  readonly falseFlags: number
}

/** Worth a look, and no reason to fail: the shape of a problem without its level. */
export type Warning = Omit<Problem, 'level'>

export type Agreement = {
  readonly agreement: ExcerptAgreement
  /** What each reader made of each word, to be pooled over excerpts. */
  readonly labels: WordLabels
  readonly problems: readonly Problem[]
  readonly warnings: readonly Warning[]
}

/** The fingerprint of the words that readers had before them; a change of the key alone leaves it as it is. */
export const readingHash = (text: Pick<ExcerptText, 'text'>): string => hashOf(text.text)

/** Holds the readings of one excerpt against its key. Never throws: what is wrong is in `problems`. */
export function agree(text: ExcerptText, key: ExcerptKey, set: ReadingSet): Agreement {
  const problems: Problem[] = []
  const warnings: Warning[] = []
  if (set.hash !== undefined && set.hash !== readingHash(text))
    problems.push({
      level: 'rule',
      file: set.file,
      place: 'hash',
      what: 'the page has been changed since it was read',
      mend: `Have it read again. Where the change cannot matter to a reader, such as a comma, set the hash to "${readingHash(text)}".`,
    })

  const read = set.readings.map(reading => ({
    reader: reading.reader,
    flags: flagsOf(text, reading, set.file, problems, warnings),
  }))
  const judged = read.map(({ reader, flags }) => ({ reader, ...judge(text, key, flags) }))
  const labels = labelWords(
    text.words,
    read.map(({ flags }) => flags),
  )
  const tally = poolTallies(judged.map(one => one.tally))
  const agreement: ExcerptAgreement = {
    pack: set.pack,
    id: set.excerpt,
    language: set.language,
    readers: judged.map(one => ({ reader: one.reader, falseFlags: one.falseFlags, f1: f1OfReader(one) })),
    tally,
    rates: perStep(step => ratesOf(tally, step)),
    alphas: alphasOf(labels),
    marks: requiredMarks(key, judged[0]!.score).map(mark =>
      agreeOnMark(
        mark,
        judged.map(one => one.score),
      ),
    ),
    fair: fairFlagged(
      text,
      key,
      judged.map(one => one.score),
    ),
    falseFlags: judged.reduce((sum, one) => sum + one.falseFlags, 0),
  }
  const clean = tally.required === 0
  // With nothing to find, finding is leaving alone: the share of readers who did.
  const share = agreement.readers.filter(one => one.falseFlags === 0).length / agreement.readers.length
  const rates = clean ? perStep(() => ({ precision: share, recall: 1, f1: share })) : agreement.rates
  const whole = { ...agreement, rates }
  return {
    agreement: whole,
    labels,
    problems: [...problems, ...checkThresholds(whole, set)],
    warnings: [...warnings, ...warn(whole, set)],
  }
}

type Judged = { readonly score: Score; readonly tally: Tally; readonly falseFlags: number }

const f1OfReader = ({ tally, falseFlags }: Judged): number =>
  tally.required === 0 ? (falseFlags === 0 ? 1 : 0) : ratesOf(tally, 'finding').f1

/** A reader's flags on the page. One laid over another takes its place, as at the desk of a player. */
function flagsOf(
  text: ExcerptText,
  reading: Reading,
  file: string,
  problems: Problem[],
  warnings: Warning[],
): ScoredFlag[] {
  let flags: ScoredFlag[] = []
  reading.flags.forEach(({ technique, ...quote }, index) => {
    const place = `readings › "${reading.reader}" › flags › number ${index + 1}`
    const located = locate(text.text, text.parts, quote)
    if (!('span' in located)) {
      problems.push({ level: 'error', file, place, ...located })
      return
    }
    const span = snapToWords(text.words, located.span)
    if (!span) {
      problems.push({
        level: 'error',
        file,
        place,
        what: 'the quote holds no word',
        mend: 'Quote at least one word.',
      })
      return
    }
    const under = flags.filter(flag => overlaps(flag.span, span))
    if (under.length > 0)
      warnings.push({
        file,
        place,
        what: `overlaps ${under.length === 1 ? 'an earlier flag' : 'earlier flags'} of the same reader`,
        mend: 'The later one counts, as it would for a player.',
      })
    flags = [
      ...flags.filter(flag => !under.includes(flag)),
      { id: `flag-${index}`, span, technique, confidence: null },
    ]
  })
  return flags
}

function judge(text: ExcerptText, key: ExcerptKey, flags: readonly ScoredFlag[]): Judged {
  const score = scoreExcerpt(text, key, flags, new Set(text.taught))
  const marks = requiredMarks(key, score)
  const isRight = (flag: FlagVerdict, step: Step): boolean => {
    if (flag.outcome === 'false') return false
    if (flag.outcome === 'spare' || flag.outcome === 'arguable' || step === 'finding') return true
    return (
      marks.some(mark => finds(flag, mark) && namesIt(flag, mark, step)) || reaches(flag.pair!.naming, step)
    )
  }
  const isFound = (mark: Mark, step: Step) =>
    score.flags.some(flag => finds(flag, mark) && (step === 'finding' || namesIt(flag, mark, step)))
  return {
    score,
    falseFlags: score.flags.filter(flag => flag.outcome === 'false').length,
    tally: {
      flags: score.flags.length,
      right: perStep(step => score.flags.filter(flag => isRight(flag, step)).length),
      required: marks.length,
      found: perStep(step => marks.filter(mark => isFound(mark, step)).length),
    },
  }
}

const requiredMarks = (key: ExcerptKey, score: Score): Mark[] =>
  key.marks.filter(mark => score.marks.some(verdict => verdict.markId === mark.id && verdict.required))

/** A reader has found a mark with half of its core, or with a flag that fits it well enough to count as found. */
function finds(flag: FlagVerdict, mark: Mark): boolean {
  if (coveredBy(flag.pieces, mark.core) * 2 >= lengthOf(mark.core)) return true
  return flag.pair?.markId === mark.id && flag.pair.location >= FOUND_LOCATION
}

const reaches = (naming: ReturnType<typeof namingOf>, step: Step): boolean =>
  naming === 'name' || (naming === 'family' && step === 'family')

const namesIt = (flag: FlagVerdict, mark: Mark, step: Step): boolean =>
  reaches(namingOf(mark, flag.technique), step)

function agreeOnMark(mark: Mark, scores: readonly Score[]): MarkAgreement {
  const names: Partial<Record<TechniqueId, number>> = {}
  let finders = 0
  for (const score of scores) {
    const used = new Set(score.flags.filter(flag => finds(flag, mark)).map(flag => flag.technique))
    if (used.size > 0) finders++
    for (const technique of used) names[technique] = (names[technique] ?? 0) + 1
  }
  return { markId: mark.id, finders, names }
}

function fairFlagged(text: ExcerptText, key: ExcerptKey, scores: readonly Score[]): FairAgreement[] {
  const quote = (span: { start: number; end: number }) => text.text.slice(span.start, span.end)
  const units = text.units.map((unit, index): FairAgreement => ({
    what: 'unit',
    id: `sentence ${index + 1}`,
    quote: quote(unit),
    by: scores.filter(score =>
      score.units.some(one => one.unit === index && one.kind === 'noise' && one.flagged),
    ).length,
  }))
  const notes = key.fairNotes.map((note): FairAgreement => ({
    what: 'note',
    id: note.id,
    quote: quote(note.span),
    by: scores.filter(score => score.notes.some(one => one.noteId === note.id && !one.leftAlone)).length,
  }))
  return [...units, ...notes].filter(one => one.by > 0)
}

function checkThresholds({ rates, readers, tally, fair }: ExcerptAgreement, { file }: ReadingSet): Problem[] {
  if (tally.required === 0)
    return fair
      .filter(one => one.what === 'unit' && one.by * 2 >= readers.length)
      .map(one => ({
        level: 'rule',
        file,
        place: one.id,
        what: `${one.by} of ${readers.length} readers flag a sentence of an excerpt without marks: “${one.quote}”`,
        mend: 'Rewrite the sentence until fewer than half do, or give it an optional mark.',
      }))
  return (['finding', 'family'] as const)
    .filter(step => rates[step].f1 < LEAST_AGREEMENT[step])
    .map(step => ({
      level: 'rule',
      file,
      place: '',
      what: `readers and key agree too little on ${step === 'finding' ? 'where to flag' : 'the family'}: F1 ${rates[step].f1.toFixed(2)}, at least ${LEAST_AGREEMENT[step]}`,
      mend: 'Rewrite what they missed or flagged in vain, or make it optional; then have the page read again.',
    }))
}

/** Marks most readers miss, and fair words most readers flag. */
function warn({ marks, fair, readers, tally }: ExcerptAgreement, { file }: ReadingSet): Warning[] {
  const most = (count: number) => count * 2 > readers.length
  const missed = marks
    .filter(mark => most(readers.length - mark.finders))
    .map(mark => ({
      file,
      place: `marks › "${mark.markId}"`,
      what: `${readers.length - mark.finders} of ${readers.length} readers miss it`,
      mend: 'Rewrite the passage, or make the mark optional.',
    }))
  const flagged = fair
    // In an excerpt without marks this is more than a warning, and told already.
    .filter(one => most(one.by) && (tally.required > 0 || one.what === 'note'))
    .map(one => ({
      file,
      place: one.what === 'note' ? `fair › "${one.id}"` : one.id,
      what: `${one.by} of ${readers.length} readers flag what the key calls fair: “${one.quote}”`,
      mend: 'Rewrite the passage, or give it an optional mark.',
    }))
  return [...missed, ...flagged]
}
