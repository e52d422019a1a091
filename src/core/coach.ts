// What the chief says during the first minute: which of her slips fits what the player has just done. Pure; the
// component that shows a slip knows nothing of when.

import type { ScoringKey } from './excerpt.ts'
import type { PassageKind } from './passages.ts'
import type { Flag, Phase } from './round/types.ts'
import { lengthOf, overlapOf } from './span.ts'

/** What the player works with just now, told by the last thing they did. */
export type Hand = 'mouse' | 'touch' | 'keys'

/** Slips while the page is being marked. Each is a text; those that end in a hand tell how that hand does it. */
export const MARKING_STEPS = [
  'read',
  'mark-mouse',
  'mark-touch',
  'mark-keys',
  'walk-keys',
  'last-mouse',
  'last-touch',
  'last-keys',
  'stuck-mouse',
  'stuck-touch',
  'stuck-keys',
  'name',
  'sound-mouse',
  'sound-touch',
  'sound-keys',
  'wide',
  'sign',
] as const

/** Slips while the red pencil tells. */
export const REVEAL_STEPS = ['tick', 'near', 'circle', 'nothing', 'doubted', 'left', 'rest'] as const

export type CoachStep = (typeof MARKING_STEPS)[number] | (typeof REVEAL_STEPS)[number]

/** How the reveal goes on: with a key, with a button, or on to the score. */
export const ONWARDS = ['press', 'keys', 'score'] as const
export type Onward = (typeof ONWARDS)[number]

/** All that the chief goes by. */
export type CoachScene = {
  readonly phase: Phase
  readonly flags: readonly Pick<Flag, 'span'>[]
  /** Null until it has come; then nobody knows yet what is sound. */
  readonly key: Pick<ScoringKey, 'marks'> | null
  readonly draft: 'idle' | 'dragging' | 'open' | 'choosing'
  /** A flag waits for other words. */
  readonly moving: boolean
  readonly hand: Hand
  /** The word cursor has focus. */
  readonly atCursor: boolean
  /** Has had time to read, or has set about it. */
  readonly begun: boolean
  /** Nothing has been done for a while. */
  readonly stuck: boolean
  readonly declaredClean: boolean
  /** The stop of the reveal that is told; null before the verdict is there. */
  readonly passage: PassageKind | null
}

const REVEALED: Readonly<Record<PassageKind, (typeof REVEAL_STEPS)[number]>> = {
  hit: 'tick',
  'half-hit': 'near',
  'wrong-name': 'near',
  arguable: 'near',
  spare: 'near',
  miss: 'circle',
  open: 'circle',
  'false-flag': 'doubted',
  'false-on-note': 'doubted',
  'fair-note': 'left',
  rest: 'rest',
}

/** The slip that fits; null where the chief has nothing to say. */
export function coachStep(scene: CoachScene): CoachStep | null {
  if (scene.phase === 'marking') return markingStep(scene)
  if (scene.phase === 'scored' || scene.passage === null) return null
  if (scene.passage === 'miss' && scene.declaredClean) return 'nothing'
  return REVEALED[scene.passage]
}

function markingStep({ draft, hand, flags, moving, ...scene }: CoachScene): CoachStep {
  if (draft === 'choosing') return 'name'
  if (draft === 'open') return `last-${hand}`
  if (flags.length === 0 || moving || draft === 'dragging') {
    if (scene.stuck) return `stuck-${hand}`
    if (hand === 'keys' && scene.atCursor) return 'walk-keys'
    return scene.begun ? `mark-${hand}` : 'read'
  }
  const aims = flags.map(flag => aimOf(flag, scene.key))
  if (aims.includes('sound')) return `sound-${hand}`
  return aims.includes('wide') ? 'wide' : 'sign'
}

/** Whether a flag lies on what leans, on sound words, or on both with the greater part on sound ones. */
function aimOf({ span }: Pick<Flag, 'span'>, key: CoachScene['key']): 'leaning' | 'wide' | 'sound' {
  if (!key) return 'leaning'
  const leaning = key.marks.reduce((sum, { extent }) => sum + overlapOf(span, extent), 0)
  if (leaning === 0) return 'sound'
  return leaning * 2 < lengthOf(span) ? 'wide' : 'leaning'
}

/** How to go on from a stop of the reveal. */
export const onwardOf = (hand: Hand, isLast: boolean): Onward =>
  isLast ? 'score' : hand === 'keys' ? 'keys' : 'press'
