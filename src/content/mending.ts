// The rules for rewrites: each stands in the place of its mark's extent on the edited page, so it has to fit there, and
// *Fix it* can only be a choice where its three texts differ.

import type { Part } from '../core/excerpt.ts'
import { mendSpan } from '../core/edited.ts'
import { contains } from '../core/span.ts'
import type { Compiled } from './compile.ts'
import type { Problem } from './problem.ts'
import type { ExcerptKind, ExcerptSource, MarkSource, PackRole } from './schema.ts'
import { isRequired } from '../core/scoring.ts'

/** Kinds of excerpt that always have something to mend. */
const LEANING_KINDS: readonly ExcerptKind[] = ['spun', 'dry']

/** Fewest passages an excerpt offers to mend, as far as it has that many. */
export const FEWEST_OFFERED = 2

/** A text that would stand in the place of an extent: where it is in the file, and its words. */
type Rewritten = { readonly place: string; readonly text: string }

/** Holds the rewrites of one excerpt against the rules. */
export function checkMending(
  file: string,
  source: ExcerptSource,
  kind: ExcerptKind,
  { text, key }: Compiled,
  role?: PackRole,
): Problem[] {
  const problems: Problem[] = []
  const tell = (place: string, what: string, mend: string) =>
    problems.push({ level: 'rule', file, place, what, mend })

  const taught = new Set(text.taught)
  const required = key.marks.filter(mark => isRequired(mark, taught)).length
  const offered = source.marks.filter(mark => mark.fixIt).length
  if (role === undefined && LEANING_KINDS.includes(kind) && offered < Math.min(FEWEST_OFFERED, required))
    tell(
      'marks',
      `${offered === 0 ? 'no passage' : 'one passage'} of this ${kind} excerpt can be mended`,
      'Give two of its marks a "fixIt" (its one mark, where there is one): why its rewrite is fair, one text that still leans, and one that throws the facts out with the spin.',
    )
  for (const mark of source.marks) {
    const span = mendSpan(key.marks.find(one => one.id === mark.id)!)
    const part = text.parts.find(one => contains(one, span))!
    const extent = text.text.slice(span.start, span.end)
    const opens = text.units.some(unit => unit.start === span.start)
    const rewrites = rewritesOf(mark)
    rewrites.forEach(({ place, text: words }, index) => {
      const fault = faultOfFit(words, extent, part, opens)
      if (fault) tell(place, fault.what, fault.mend)
      if (lettersOf(words) === lettersOf(extent))
        tell(
          place,
          'these are the words of the extent itself',
          'Write what would be printed in its place: something has to change.',
        )
      const twin = rewrites.slice(0, index).find(other => lettersOf(other.text) === lettersOf(words))
      if (twin)
        tell(
          place,
          `the same words as in ${twin.place}`,
          'Let the three rewrites differ, so that there is something to choose.',
        )
    })
  }
  return problems
}

function rewritesOf({ id, rewrite, fixIt }: MarkSource): Rewritten[] {
  const at = `marks › "${id}"`
  const fair = { place: `${at} › rewrite`, text: rewrite }
  if (!fixIt) return [fair]
  return [
    fair,
    { place: `${at} › fixIt › leaning › text`, text: fixIt.leaning.text },
    { place: `${at} › fixIt › bare › text`, text: fixIt.bare.text },
  ]
}

/** Why a rewrite would not read well in the place of the extent, as far as its edges tell. */
function faultOfFit(
  words: string,
  extent: string,
  part: Part,
  opens: boolean,
): { what: string; mend: string } | null {
  // A headline may be a question and its rewrite a statement, with no full stop in either case.
  if (part.role !== 'headline' && endsSentence(words) !== endsSentence(extent))
    return endsSentence(words)
      ? {
          what: `it ends a sentence, and the extent in whose place it stands does not: “${tail(extent)}”`,
          mend: 'Quote the extent up to and with its full stop, or leave the rewrite’s own out.',
        }
      : {
          what: `it does not end its sentence, and the extent in whose place it stands does: “${tail(extent)}”`,
          mend: 'End the rewrite with a full stop, or quote the extent without its own.',
        }
  if (opens && /^\P{L}*\p{Lu}/u.test(extent) && /^[^\p{L}\p{N}]*\p{Ll}/u.test(words))
    return {
      what: 'it stands at the beginning of a sentence, and begins with a small letter',
      mend: 'Begin with a capital: the rewrite takes the place of exactly the words of the extent.',
    }
  return null
}

/** Whether the last sign, quotation marks and brackets aside, is one that ends a sentence. */
const endsSentence = (words: string): boolean =>
  /[\p{Sentence_Terminal}…][\p{Pf}\p{Pi}\p{Pe}"']*$/u.test(words)

const tail = (words: string): string => (words.length > 40 ? `…${words.slice(-38)}` : words)

/** Letters and figures alone: what is left where two texts differ in nothing that matters. */
const lettersOf = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
