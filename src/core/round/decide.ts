// What a command leads to: events, or a refusal with its reason. Pure, so that solo play, replay, a live
// session and the tests all go this one way.

import type { ExcerptText } from '../excerpt.ts'
import { overlaps, sameSpan, snapToWords, type Span } from '../span.ts'
import type { TechniqueId } from '../technique.ts'
import {
  rewritesOf,
  type Command,
  type Decision,
  type Flag,
  type Refusal,
  type RoundEvent,
  type RoundState,
} from './types.ts'

/** More flags than this on one excerpt are refused. */
export const MOST_FLAGS = 40

/** What a decision needs besides the state. `passages` is the number of stops of the reveal, once it is known. */
export type RoundContext = {
  readonly text: Pick<ExcerptText, 'text' | 'words'>
  readonly passages: number | null
  /** Ids of the marks for which rewrites are offered, once the key is known. */
  readonly mendable: readonly string[]
}

const refuse = (refused: Refusal): Decision => ({ refused })
const emit = (...events: RoundEvent[]): Decision => ({ events })

/** Decides on one command. Never throws and never changes `state`. */
export function decide(state: RoundState, command: Command, context: RoundContext): Decision {
  switch (command.type) {
    case 'showPassage':
      return showPassage(state, command.passage, context)
    case 'showScore':
      return state.phase === 'revealing' ? emit({ type: 'scoreShown' }) : refuse('notRevealing')
    case 'chooseRewrite':
      return chooseRewrite(state, command, context)
    default:
      return state.phase === 'marking' ? decideMarking(state, command, context) : refuse('notMarking')
  }
}

type MarkingCommand = Exclude<Command, { type: 'showPassage' | 'showScore' | 'chooseRewrite' }>

function decideMarking(state: RoundState, command: MarkingCommand, context: RoundContext): Decision {
  switch (command.type) {
    case 'placeFlag':
      return placeFlag(state, command, context)
    case 'changeSpan':
      return changeSpan(state, command, context)
    case 'changeTechnique': {
      const flag = flagOf(state, command.flagId)
      if (!flag) return refuse('unknownFlag')
      if (!isTaught(state, command.technique)) return refuse('untaughtTechnique')
      if (flag.technique === command.technique) return refuse('nothingChanged')
      return emit({ type: 'flagRenamed', flagId: flag.id, technique: command.technique })
    }
    case 'setConfidence': {
      const flag = flagOf(state, command.flagId)
      if (!flag) return refuse('unknownFlag')
      if (flag.confidence === command.confidence) return refuse('nothingChanged')
      return emit({ type: 'confidenceSet', flagId: flag.id, confidence: command.confidence })
    }
    case 'removeFlag':
      return flagOf(state, command.flagId)
        ? emit({ type: 'flagRemoved', flagId: command.flagId })
        : refuse('unknownFlag')
    case 'undo':
      return state.past.length > 0 ? emit({ type: 'undone' }) : refuse('nothingToUndo')
    case 'redo':
      return state.future.length > 0 ? emit({ type: 'redone' }) : refuse('nothingToRedo')
    case 'signOff':
      if (state.flags.length === 0 && !command.nothingToFlag) return refuse('nothingFlagged')
      if (state.flags.length > 0 && command.nothingToFlag) return refuse('flagsPresent')
      return emit({ type: 'signedOff', declaredClean: command.nothingToFlag })
  }
}

function placeFlag(
  state: RoundState,
  { span, technique, confidence }: Extract<Command, { type: 'placeFlag' }>,
  context: RoundContext,
): Decision {
  const snapped = snap(span, context)
  if (typeof snapped === 'string') return refuse(snapped)
  if (!isTaught(state, technique)) return refuse('untaughtTechnique')
  const replaced = overlapping(state, snapped)
  if (state.flags.length - replaced.length >= MOST_FLAGS) return refuse('tooManyFlags')
  return emit({
    type: 'flagPlaced',
    flag: { id: `f${state.next}`, span: snapped, technique, confidence },
    replaced,
  })
}

function changeSpan(
  state: RoundState,
  { flagId, span }: Extract<Command, { type: 'changeSpan' }>,
  context: RoundContext,
): Decision {
  const flag = flagOf(state, flagId)
  if (!flag) return refuse('unknownFlag')
  const snapped = snap(span, context)
  if (typeof snapped === 'string') return refuse(snapped)
  if (sameSpan(snapped, flag.span)) return refuse('nothingChanged')
  return emit({
    type: 'flagMoved',
    flagId,
    span: snapped,
    replaced: overlapping(state, snapped).filter(id => id !== flagId),
  })
}

function showPassage(state: RoundState, passage: number, { passages }: RoundContext): Decision {
  if (state.phase === 'marking' || passages === null) return refuse('notRevealing')
  if (!Number.isInteger(passage) || passage < 0 || passage >= passages) return refuse('noSuchPassage')
  return emit({ type: 'passageShown', passage })
}

function chooseRewrite(
  state: RoundState,
  { markId, rewrite }: Extract<Command, { type: 'chooseRewrite' }>,
  { mendable }: RoundContext,
): Decision {
  if (state.phase === 'marking') return refuse('notRevealing')
  if (!mendable.includes(markId)) return refuse('nothingToMend')
  if (rewritesOf(state, markId).at(-1) === rewrite) return refuse('nothingChanged')
  return emit({ type: 'rewriteChosen', markId, rewrite })
}

const flagOf = (state: RoundState, id: string): Flag | undefined => state.flags.find(flag => flag.id === id)
const isTaught = (state: RoundState, technique: TechniqueId): boolean => state.taught.includes(technique)
const overlapping = (state: RoundState, span: Span): string[] =>
  state.flags.filter(flag => overlaps(flag.span, span)).map(flag => flag.id)

function snap(span: Span, { text }: RoundContext): Span | Refusal {
  const whole = Number.isInteger(span.start) && Number.isInteger(span.end)
  if (!whole || span.start < 0 || span.end > text.text.length) return 'outsideText'
  return (span.start < span.end && snapToWords(text.words, span)) || 'noWords'
}
