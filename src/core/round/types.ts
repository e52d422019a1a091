// One round: a player, an excerpt, and what they may do with it. Commands come in, events go out.

import type { Confidence } from '../confidence.ts'
import type { Rewrite } from '../excerpt.ts'
import type { Span } from '../span.ts'
import type { TechniqueId } from '../technique.ts'

export type Flag = {
  readonly id: string
  /** Snapped to word edges. */
  readonly span: Span
  readonly technique: TechniqueId
  readonly confidence: Confidence | null
}

/** `marking` until sign-off, `revealing` while the key is told, `scored` from the first look at the score on. */
export type Phase = 'marking' | 'revealing' | 'scored'

export type RoundState = {
  readonly phase: Phase
  /** Id and hash of the excerpt, and the palette, all fixed when the round starts. */
  readonly excerpt: string
  readonly hash: string
  readonly taught: readonly TechniqueId[]
  /** In document order, disjoint. */
  readonly flags: readonly Flag[]
  readonly past: readonly (readonly Flag[])[]
  readonly future: readonly (readonly Flag[])[]
  /** Number of the next flag's id. */
  readonly next: number
  /** The player said that nothing here needs a flag. */
  readonly declaredClean: boolean
  /** The passage of the reveal that is shown. */
  readonly passage: number
  /** What was chosen to mend a mark with, by the mark's id, in order: the first counts, the last is printed. */
  readonly rewrites: Readonly<Record<string, readonly Rewrite[]>>
}

/** What was chosen for a mark so far. A mark may be called like something that every object has. */
export const rewritesOf = ({ rewrites }: Pick<RoundState, 'rewrites'>, markId: string): readonly Rewrite[] =>
  (Object.hasOwn(rewrites, markId) ? rewrites[markId] : undefined) ?? []

export type Command =
  | {
      readonly type: 'placeFlag'
      readonly span: Span
      readonly technique: TechniqueId
      readonly confidence: Confidence | null
    }
  | { readonly type: 'changeSpan'; readonly flagId: string; readonly span: Span }
  | { readonly type: 'changeTechnique'; readonly flagId: string; readonly technique: TechniqueId }
  | { readonly type: 'setConfidence'; readonly flagId: string; readonly confidence: Confidence | null }
  | { readonly type: 'removeFlag'; readonly flagId: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** `nothingToFlag` is the player's word that an empty page is meant. */
  | { readonly type: 'signOff'; readonly nothingToFlag: boolean }
  | { readonly type: 'showPassage'; readonly passage: number }
  | { readonly type: 'showScore' }
  | { readonly type: 'chooseRewrite'; readonly markId: string; readonly rewrite: Rewrite }

export type RoundEvent =
  | {
      readonly type: 'roundStarted'
      readonly excerpt: string
      readonly hash: string
      readonly taught: readonly TechniqueId[]
      /** What had been taught by then, where the player asked for a wider palette than that. */
      readonly lesson?: readonly TechniqueId[] | undefined
    }
  | { readonly type: 'flagPlaced'; readonly flag: Flag; readonly replaced: readonly string[] }
  | {
      readonly type: 'flagMoved'
      readonly flagId: string
      readonly span: Span
      readonly replaced: readonly string[]
    }
  | { readonly type: 'flagRenamed'; readonly flagId: string; readonly technique: TechniqueId }
  | { readonly type: 'confidenceSet'; readonly flagId: string; readonly confidence: Confidence | null }
  | { readonly type: 'flagRemoved'; readonly flagId: string }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  | { readonly type: 'signedOff'; readonly declaredClean: boolean }
  | { readonly type: 'passageShown'; readonly passage: number }
  | { readonly type: 'scoreShown' }
  | { readonly type: 'rewriteChosen'; readonly markId: string; readonly rewrite: Rewrite }

/** Why a command was refused. Each is a translation key: a mistake is told, never thrown. */
export const REFUSALS = [
  'notMarking',
  'notRevealing',
  'noWords',
  'outsideText',
  'untaughtTechnique',
  'unknownFlag',
  'nothingChanged',
  'nothingToUndo',
  'nothingToRedo',
  'tooManyFlags',
  'nothingFlagged',
  'flagsPresent',
  'noSuchPassage',
  'nothingToMend',
] as const
export type Refusal = (typeof REFUSALS)[number]

export type Decision = { readonly events: readonly RoundEvent[] } | { readonly refused: Refusal }
