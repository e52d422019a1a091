// A drill as it is asked: the passage, its surroundings, the answers to choose from, and the reason, all from the text
// and key of its excerpt.

import type { ExcerptKey, ExcerptText, FairNoteReasons, MarkReasons } from '../excerpt.ts'
import { alikesOf } from '../look-alikes.ts'
import type { Span } from '../span.ts'
import { familyOf, TECHNIQUES, type TechniqueId } from '../technique.ts'
import { unitsTouched } from '../units.ts'
import type { PlannedDrill } from './daily.ts'
import { NAMES_OFFERED } from './daily-cards.ts'
import type { DrillEntry } from './log.ts'

/** What can be said: a name, that an editor could fix it, or (null) that it is fair. */
export type DrillAnswer = DrillEntry['said']

export type Drill = Pick<PlannedDrill, 'drill' | 'pack' | 'excerpt' | 'language' | 'about' | 'technique'> & {
  /** The passage that is asked about: whole sentences, so that its edges tell nothing. */
  readonly passage: Span
  /** The part or parts of the text around it. */
  readonly around: Span
  /** What to choose from, always in the same order. */
  readonly answers: readonly DrillAnswer[]
  /** Those of them that are right. */
  readonly right: readonly DrillAnswer[]
  readonly reason:
    | ({ readonly kind: 'mark' } & Pick<MarkReasons, 'does' | 'matters' | 'rewrite' | 'notThis'>)
    | ({ readonly kind: 'fair' } & FairNoteReasons)
}

/** The drill that was planned, or null where the excerpt has changed and has it no longer. */
export function drillOf(
  planned: PlannedDrill,
  text: ExcerptText,
  key: Pick<ExcerptKey, 'marks' | 'fairNotes' | 'reasons'>,
  known: readonly TechniqueId[],
): Drill | null {
  const { drill, pack, excerpt, language, about, technique, alike } = planned
  const mark = technique === null ? undefined : key.marks.find(one => one.id === about)
  const note = technique === null ? key.fairNotes.find(one => one.id === about) : undefined
  const place = mark?.core ?? note?.span
  if (!place || (mark && !mark.techniques.some(one => one === technique))) return null
  const touched = unitsTouched(text.units, place).map(index => text.units[index]!)
  if (touched.length === 0) return null
  const passage = { start: touched[0]!.start, end: touched.at(-1)!.end }
  const accepted: readonly TechniqueId[] = mark?.techniques ?? []
  const reason: Drill['reason'] = mark
    ? { kind: 'mark', ...key.reasons.marks[about]! }
    : { kind: 'fair', ...key.reasons.fairNotes[about]! }
  const answers = answersOf(drill, technique, alike, accepted, known)
  return {
    drill,
    pack,
    excerpt,
    language,
    about,
    technique,
    passage,
    around: aroundOf(text, passage),
    answers,
    right: answers.filter(said => (said === 'fixable' ? mark !== undefined : isTrue(said, accepted))),
    reason,
  }
}

const isTrue = (said: TechniqueId | null, accepted: readonly TechniqueId[]): boolean =>
  said === null ? accepted.length === 0 : accepted.includes(said)

const inOrder = (names: readonly TechniqueId[]): TechniqueId[] =>
  TECHNIQUES.filter(one => names.includes(one))

function answersOf(
  drill: PlannedDrill['drill'],
  technique: TechniqueId | null,
  alike: TechniqueId,
  accepted: readonly TechniqueId[],
  known: readonly TechniqueId[],
): DrillAnswer[] {
  if (drill === 'fair-or-fixable') return [null, 'fixable']
  if (drill === 'look-alike' && technique) return inOrder([technique, alike])
  // The nearest wrong names: what it is taken for, what that is taken for, their families, then whatever is known.
  const near = technique ?? alike
  const wrong = [
    alike,
    ...alikesOf(near),
    ...known.filter(one => familyOf(one) === familyOf(near)),
    ...known,
    ...TECHNIQUES,
  ].filter(one => one === alike || known.includes(one) || known.length < NAMES_OFFERED)
  const others = [...new Set(wrong)].filter(one => one !== technique && !accepted.includes(one))
  const names = technique ? [technique, ...others] : others
  return [...inOrder(names.slice(0, NAMES_OFFERED)), null]
}

/**
 * The part that the passage stands in. Where it fills that part, or is a headline, the parts beside it as well: nothing
 * is judged alone.
 */
function aroundOf({ parts }: ExcerptText, passage: Span): Span {
  const told = parts.filter(({ role }) => role !== 'byline' && role !== 'dateline')
  const first = told.findIndex(part => part.end > passage.start)
  const last = told.findLastIndex(part => part.start < passage.end)
  const isAlone = passage.start <= told[first]!.start && told[last]!.end <= passage.end
  const start = told[isAlone ? Math.max(0, first - 1) : first]!.start
  return { start, end: told[isAlone ? Math.min(told.length - 1, last + 1) : last]!.end }
}

/** What the log keeps of an answer. */
export function drillEntry(
  { drill, pack, excerpt, language, about, technique, right }: Drill,
  said: DrillAnswer,
): Omit<DrillEntry, 'id' | 'when' | 'zone'> {
  const isRight = right.includes(said)
  // Where several names are right, it counts under the one that was given.
  const stood = isRight && technique && said && said !== 'fixable' ? said : technique
  return { kind: 'drill', drill, pack, excerpt, language, about, technique: stood, said, right: isRight }
}
