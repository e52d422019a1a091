// What the daily desk knows of an excerpt before it is loaded: which techniques stand in it and what can be asked. It
// gives away where to look in no text, and comes in a file of its own that only the daily desk fetches.

import type { ExcerptKey, ExcerptText } from '../excerpt.ts'
import { isRequired } from '../scoring.ts'
import { wordCount } from '../span.ts'
import type { TechniqueId } from '../technique.ts'
import { fairUnits, signalUnitOf, unitsTouched } from '../units.ts'

/** An excerpt, told in one language, as the daily desk plans with it. */
export type PracticeItem = {
  readonly pack: string
  readonly excerpt: string
  readonly language: string
  readonly words: number
  /** Techniques it is the first on the shelf to use. */
  readonly introduces: readonly TechniqueId[]
  /** Its required marks: accepted names, and the most tempting wrong one. */
  readonly marks: readonly {
    readonly id: string
    readonly techniques: readonly TechniqueId[]
    readonly notThis: TechniqueId
  }[]
  /** Sound passages that look suspicious, and what they look like. */
  readonly notes: readonly { readonly id: string; readonly looksLike: TechniqueId }[]
  /** Sentences that lean, and sentences that are fair. */
  readonly spun: number
  readonly fair: number
}

/** What the daily desk needs to know of an excerpt. */
export function practiceItemOf(
  text: ExcerptText,
  key: Pick<ExcerptKey, 'marks' | 'fairNotes' | 'reasons'>,
): PracticeItem {
  const taught = new Set(text.taught)
  const required = key.marks.filter(mark => isRequired(mark, taught))
  const fair = fairUnits(text.units, key.marks)
  const spun = new Set(required.map(({ core }) => signalUnitOf(text.units, core)))
  return {
    pack: text.pack,
    excerpt: text.id,
    language: text.language,
    words: wordCount(text.words),
    introduces: text.introduces,
    marks: required.map(({ id, techniques }) => ({
      id,
      techniques,
      notThis: key.reasons.marks[id]!.notThis.technique,
    })),
    // A sentence that is sound in one half and leans in the other is no fair question.
    notes: key.fairNotes
      .filter(({ span }) => {
        const touched = unitsTouched(text.units, span)
        return touched.length > 0 && touched.every(index => fair[index])
      })
      .map(({ id }) => ({ id, looksLike: key.reasons.fairNotes[id]!.looksLike })),
    spun: spun.size,
    fair: fair.filter(Boolean).length,
  }
}

/** Excerpts in one's own language from which on no others are needed. */
export const ENOUGH_TOLD = 14

/**
 * One telling of each excerpt: those in the language asked for where there are enough, else each in that language, in
 * English, or in whatever it is told in.
 */
export function itemsFor(items: readonly PracticeItem[], language: string): PracticeItem[] {
  const base = (tag: string): string => tag.split('-')[0]!
  const rank = (item: PracticeItem): number =>
    base(item.language) === base(language) ? 0 : base(item.language) === 'en' ? 1 : 2
  const own = items.filter(item => rank(item) === 0)
  if (own.length >= ENOUGH_TOLD) return own
  const best = new Map<string, PracticeItem>()
  for (const item of items) {
    const name = `${item.pack}/${item.excerpt}`
    const there = best.get(name)
    if (!there || rank(item) < rank(there)) best.set(name, item)
  }
  return [...best.values()]
}
