// One piece of the front page: an excerpt with the player's edits in it, or as it came where there are none to make.

import { editedParts, type EditedPart } from '../../core/edited.ts'
import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'
import type { Translate } from '../../i18n/i18n.ts'
import type { EditionRecord } from '../../store/saving/later-records.ts'

/** Words on the page; `isEdit`: the player's desk put them there. */
export type FrontRun = { readonly text: string; readonly isEdit: boolean }

export type FrontPiece = {
  readonly id: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly headline: readonly FrontRun[]
  readonly standfirst: readonly FrontRun[] | null
  /** Who wrote it, and whose copy it was. */
  readonly credit: string
  /** The first begins with the dateline, if there is one. */
  readonly paragraphs: readonly (readonly FrontRun[])[]
  /** Why it stands as it came, where it does although it was played. */
  readonly note: string | null
  /** The edition that is printed; null where there is none, or none that fits. */
  readonly edition: EditionRecord | null
  /** Letters of the piece. */
  readonly length: number
}

/** What a piece is made of. `key` may be missing where no edit is to be made. */
export type PieceSource = {
  readonly text: ExcerptText
  readonly key: ExcerptKey | null
  readonly edition: EditionRecord | null
}

/** The parts with the edits made; null where the edits are of another copy than this. */
function partsOf({ text, key, edition }: PieceSource): readonly EditedPart[] | null {
  if (!edition || !key || edition.hash !== text.hash) return null
  try {
    return editedParts(text, key, edition.edits)
  } catch (error) {
    // A save that names what this copy does not have: print the copy rather than nothing.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Sets one excerpt as a piece. */
export function pieceOf(source: PieceSource, t: Translate): FrontPiece {
  const { text, edition } = source
  const edited = partsOf(source)
  const parts: readonly EditedPart[] =
    edited ??
    text.parts.map(({ role, start, end }) => ({
      role,
      runs: [{ text: text.text.slice(start, end), markId: null }],
    }))
  const runsOf = (role: EditedPart['role']): FrontRun[][] =>
    parts
      .filter(part => part.role === role)
      .map(({ runs }) => runs.map(run => ({ text: run.text, isEdit: run.markId !== null })))
  const wordsOf = (role: EditedPart['role']): string[] =>
    runsOf(role).map(runs => runs.map(run => run.text).join(''))
  const [dateline] = runsOf('dateline')
  const paragraphs = runsOf('paragraph')
  if (dateline && paragraphs[0])
    paragraphs[0] = [...dateline, { text: ' – ', isEdit: false }, ...paragraphs[0]]
  return {
    id: text.id,
    language: text.language,
    direction: text.direction,
    headline: runsOf('headline')[0] ?? [],
    standfirst: runsOf('standfirst')[0] ?? null,
    credit: [...wordsOf('byline'), t('front.from', { outlet: text.outlet })].join(' · '),
    paragraphs,
    note: edited ? null : t(edition ? 'front.corrected' : 'front.unkept'),
    edition: edited ? edition : null,
    length: parts.reduce((sum, { runs }) => sum + runs.reduce((all, run) => all + run.text.length, 0), 0),
  }
}
