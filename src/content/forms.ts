// The two forms of the check-up. What somebody can do before and after practice is only comparable where both forms ask
// the same of them: so each excerpt of one has a twin in the other, slot by slot.

import type { CheckedExcerpt, CheckedPack } from './check.ts'
import type { Problem } from './problem.ts'
import { WHOLE_LANGUAGE } from './shelf-rules.ts'

/** Excerpts in a form. */
export const SLOTS = 12
/** Fewest sentences with a mark, and fewest fair ones, in a form. */
export const FEWEST_UNITS = 36
/** Furthest apart two twins may be in words. */
export const MOST_WORDS_APART = 8

export type FormRow = {
  readonly pack: string
  readonly excerpts: number
  readonly words: number
  /** Mean LIX. */
  readonly lix: number
  readonly spun: number
  readonly fair: number
  readonly required: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const slotsOf = (pack: CheckedPack): (CheckedExcerpt | undefined)[] =>
  pack.excerpts.map(({ languages }) => languages[WHOLE_LANGUAGE])

/** What a form holds. */
export function formRow(pack: CheckedPack): FormRow {
  const slots = slotsOf(pack).filter(slot => slot !== undefined)
  return {
    pack: pack.id,
    excerpts: slots.length,
    words: sum(slots.map(({ counts }) => counts.words)),
    lix: sum(slots.map(({ lix }) => lix)) / Math.max(1, slots.length),
    spun: sum(slots.map(({ counts }) => counts.units - counts.fair)),
    fair: sum(slots.map(({ counts }) => counts.fair)),
    required: sum(slots.map(({ counts }) => counts.required)),
  }
}

const namesOf = ({ key }: CheckedExcerpt): string =>
  key.marks
    .map(({ techniques }) => techniques[0])
    .toSorted()
    .join(', ')

/** Holds the forms against the rules: the size of each, and each twin against its own. */
export function checkForms(forms: readonly CheckedPack[]): Problem[] {
  const problems: Problem[] = []
  const tell = (file: string, place: string, what: string, mend: string): void => {
    problems.push({ level: 'rule', file, place, what, mend })
  }
  for (const form of forms) {
    const path = `${form.id}/pack.json`
    const { excerpts, spun, fair } = formRow(form)
    if (excerpts !== SLOTS) tell(path, 'excerpts', `${excerpts} excerpts`, `A form has ${SLOTS}.`)
    for (const [count, what] of [
      [spun, 'sentences with a mark'],
      [fair, 'fair sentences'],
    ] as const)
      if (count < FEWEST_UNITS)
        tell(
          path,
          'excerpts',
          `${count} ${what}`,
          `A form has at least ${FEWEST_UNITS}: fewer measure nothing.`,
        )
  }
  const [first, ...others] = forms
  if (!first) return problems
  const models = slotsOf(first)
  for (const other of others)
    slotsOf(other).forEach((twin, slot) => {
      const model = models[slot]
      if (!model || !twin) return
      const differ = (what: string, one: string | number, two: string | number) =>
        tell(
          twin.file,
          '',
          `${what}: ${two}, and its twin ${model.file} has ${one}`,
          'Make the twins alike: the forms are only comparable slot by slot.',
        )
      if (Math.abs(model.counts.words - twin.counts.words) > MOST_WORDS_APART)
        differ('words', model.counts.words, twin.counts.words)
      if (model.counts.units !== twin.counts.units) differ('sentences', model.counts.units, twin.counts.units)
      if (model.counts.fair !== twin.counts.fair)
        differ('fair sentences', model.counts.fair, twin.counts.fair)
      if (model.band !== twin.band) differ('reading band', model.band, twin.band)
      if (namesOf(model) !== namesOf(twin)) differ('techniques', namesOf(model), namesOf(twin))
    })
  return problems
}
