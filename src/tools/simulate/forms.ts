// The two forms of the check-up as simulated players meet them: the real texts and keys, and each sentence as a trial.

import { checkLevels, type LevelFile } from '../../content/check.ts'
import type { Band } from '../../content/reading.ts'
import { WHOLE_LANGUAGE } from '../../content/shelf-rules.ts'
import type { ExcerptKey, ExcerptText, Mark } from '../../core/excerpt.ts'
import { isRequired } from '../../core/scoring.ts'
import { contains, lengthOf, overlapOf, type Span } from '../../core/span.ts'
import type { TechniqueId } from '../../core/technique.ts'
import { fairUnits, signalUnitOf } from '../../core/units.ts'

/** A sentence a player decides on. */
export type Trial = {
  readonly unit: number
  readonly span: Span
  readonly kind: 'signal' | 'noise'
  /** The marks whose core it holds; none in a fair sentence. */
  readonly marks: readonly Mark[]
  /** What a fair note in it looks like; null where there is none, and in a sentence with a mark. */
  readonly lure: { readonly span: Span; readonly looksLike: TechniqueId } | null
  readonly band: Band
  /** Length of the core in letters; of the sentence where it is fair. */
  readonly length: number
}

export type FormPage = {
  readonly id: string
  readonly text: ExcerptText
  readonly key: ExcerptKey
  readonly taught: ReadonlySet<TechniqueId>
  readonly trials: readonly Trial[]
}

export type Form = { readonly id: string; readonly pages: readonly FormPage[] }

export const FORMS = ['check-up-a', 'check-up-b'] as const

/** Both forms as they are compiled from the level files. Throws where one is missing or broken. */
export function formsOf(files: readonly LevelFile[]): readonly [Form, Form] {
  const { packs } = checkLevels(files)
  const [a, b] = FORMS.map((id): Form => {
    const pack = packs.find(one => one.id === id)
    if (!pack) throw new Error(`there is no form ${id}`)
    const pages = pack.excerpts.map(({ id: excerpt, languages }) => {
      const telling = languages[WHOLE_LANGUAGE]
      if (!telling) throw new Error(`${id}/${excerpt} is not told in ${WHOLE_LANGUAGE}`)
      return pageOf(excerpt, telling.text, telling.key, telling.band)
    })
    return { id, pages }
  })
  return [a!, b!]
}

/** A page with its sentences as trials, told apart by the rules of discernment. */
function pageOf(id: string, text: ExcerptText, key: ExcerptKey, band: Band): FormPage {
  const taught = new Set(text.taught)
  const fair = fairUnits(text.units, key.marks)
  const required = key.marks.filter(mark => isRequired(mark, taught))
  const trials = text.units.flatMap((span, unit): Trial[] => {
    const marks = required.filter(mark => signalUnitOf(text.units, mark.core) === unit)
    if (marks.length > 0)
      return [
        {
          unit,
          span,
          kind: 'signal',
          marks,
          lure: null,
          band,
          length: Math.max(...marks.map(({ core }) => lengthOf(core))),
        },
      ]
    if (!fair[unit]) return []
    const note = key.fairNotes.find(one => contains(span, one.span) || overlapOf(one.span, span) > 0)
    const looksLike = note && key.reasons.fairNotes[note.id]?.looksLike
    const lure = note && looksLike ? { span: note.span, looksLike } : null
    return [{ unit, span, kind: 'noise', marks: [], lure, band, length: lengthOf(span) }]
  })
  return { id, text, key, taught, trials }
}

/** All trials of a form. */
export const trialsOf = (form: Form): Trial[] => form.pages.flatMap(({ trials }) => trials)

/** How many sentences of each kind a form has. */
export const sizeOf = (form: Form): { signal: number; noise: number } => {
  const kinds = trialsOf(form).map(({ kind }) => kind)
  return {
    signal: kinds.filter(kind => kind === 'signal').length,
    noise: kinds.filter(kind => kind === 'noise').length,
  }
}
