// A room: what it knows, what may be asked of it, and what has happened in it. Commands come in, events go out, as in a
// round played alone; the room is all of them together.

import type { Command as RoundCommand, Flag, RoundEvent, RoundState } from '../../core/round/types.ts'
import type { Span } from '../../core/span.ts'
import type { TechniqueId } from '../../core/technique.ts'
import type { Setup } from './setup.ts'

/** A generated name: numbers into the lists of animals and of what they are like, which each language has. */
export type GivenName = {
  readonly animal: number
  readonly like: number
  /** Above 1 where several are called the same. */
  readonly nth: number
}

/** A generated name, or one a player asked for and a host has let pass, or that a host gave. */
export type Name = GivenName | { readonly free: string }

/** How a page was left. `nothing`: the player's word that nothing on it needs a flag. */
export type HandedIn = 'no' | 'flags' | 'nothing'

/** What one seat has made of one page. */
export type SeatPage = {
  /** The same state as in a round played alone. Its phase stays `marking`: the room says when a page is closed. */
  readonly round: RoundState
  readonly handedIn: HandedIn
  /** As it stood when marking was last closed before the class talked; null before. Undefined answers are told from empty ones by `handedIn`. */
  readonly first: { readonly flags: readonly Flag[]; readonly handedIn: HandedIn } | null
  /** The class has talked and voted again since, so `first` stays as it is. */
  readonly talked: boolean
  /** Changes so far, so that there can be an end to them. */
  readonly changes: number
  /** Its key has been told to this seat, so it is closed for good. Only where everybody goes at their own pace. */
  readonly told: boolean
}

export type SeatId = string

export type Seat = {
  readonly id: SeatId
  /** 0 for the first that came. Its parity says with which form a check-up by halves begins. */
  readonly number: number
  readonly name: Name
  /** The name it came in with: what a host's renaming goes back to. */
  readonly given: GivenName
  /** A name asked for, until a host has said something to it. */
  readonly asksFor: string | null
  /** The device it came in with: a ban is held against it. Never in a view. */
  readonly device: string
  /** Four characters that bring a player back on another device. */
  readonly code: string
  readonly joined: number
  /** Not called by name on the wall. */
  readonly hidden: boolean
  /** Out of the room: its marks count no more. `banned`: and the device cannot join anew. Both can be undone. */
  readonly out: null | 'removed' | 'banned'
  readonly pages: Readonly<Record<number, SeatPage>>
  /** The last counter of each of its devices that is in the log. */
  readonly counters: Readonly<Record<string, number>>
}

/** Somebody with the host's rights: `drives`, or only watches. */
export type Host = { readonly id: string; readonly drives: boolean }

/**
 * What a class holds against the key, and its trainer has accepted. All scores follow.
 * - `also`: this mark may be called so, too
 * - `open`: careful readers may differ on this mark: nobody loses by it
 * - `flagged`: this passage may be flagged, though the key does not: nobody loses by it
 */
export type Reading =
  | { readonly kind: 'also'; readonly markId: string; readonly technique: TechniqueId }
  | { readonly kind: 'open'; readonly markId: string }
  | { readonly kind: 'flagged'; readonly span: Span }

export type AcceptedReading = { readonly id: string; readonly page: number; readonly reading: Reading }

/** Hands that were counted for some words of a page, where the class reads on paper. */
export type Hands = { readonly span: Span; readonly technique: TechniqueId | null; readonly count: number }

export type RoomState = {
  readonly code: string
  /** Tells this session from an older one with the same code. */
  readonly session: string
  readonly created: number
  readonly setup: Setup
  /** Index into `stepsOf(setup)`. */
  readonly at: number
  /** When each step was last entered, by its index, in ms. */
  readonly entered: Readonly<Record<number, number>>
  /** When the window closes by itself, in ms; null: when a host says so. */
  readonly closes: number | null
  /** Nobody new comes in. */
  readonly locked: boolean
  /** Index of the animal that has to be named to come in, and of the one before it; null where none is asked for. */
  readonly word: { readonly now: number; readonly before: number | null } | null
  readonly hidesCount: boolean
  /** When everything is deleted, in ms. */
  readonly deletes: number
  /** In the order of coming: the seat with number 7 is `seats[7]` and has the id `s7`. */
  readonly seats: readonly Seat[]
  readonly hosts: Readonly<Record<string, Host>>
  /** Hosts there have been: ids are never used twice. */
  readonly hostsSoFar: number
  readonly readings: readonly AcceptedReading[]
  /** How many hands read, and what they were raised for, by page. */
  readonly paper: Readonly<Record<number, { readonly readers: number; readonly hands: readonly Hands[] }>>
  /** Pages whose key has been shown to all. They are never marked again. */
  readonly told: readonly number[]
  /** The last counter of each device of a host that is in the log. Those of players are with their seats. */
  readonly counters: Readonly<Record<string, number>>
  /** Which passage of the key is told on the wall, counted as `keyStops` does; null: the whole page. */
  readonly stop: number | null
  /** Number of the next reading's id. */
  readonly next: number
}

/** What may be asked in one's own seat. Marking is the very command of a round played alone. */
export type MarkCommand = Exclude<
  RoundCommand,
  { type: 'signOff' | 'showPassage' | 'showScore' | 'chooseRewrite' }
>
export type SeatCommand =
  | { readonly type: 'mark'; readonly page: number; readonly command: MarkCommand }
  /** Done with this page, for now: it can be taken back, or marked further, until the page is closed. */
  | { readonly type: 'handIn'; readonly page: number; readonly nothingToFlag: boolean }
  | { readonly type: 'takeBack'; readonly page: number }
  /** Where everybody goes at their own pace: tell me of this page; it is closed for me. */
  | { readonly type: 'tellMe'; readonly page: number }
  | { readonly type: 'askName'; readonly name: string | null }

export type HostCommand =
  /** `from` is where the host saw the room: two hosts who press at once go one step, not two. */
  | { readonly type: 'go'; readonly from: number; readonly to: number }
  /** Points at a passage of the key, or at the whole page again. */
  | { readonly type: 'show'; readonly stop: number | null }
  | { readonly type: 'setClock'; readonly minutes: number | null }
  | { readonly type: 'lock'; readonly locked: boolean }
  | { readonly type: 'askWord'; readonly on: boolean }
  | { readonly type: 'hideCount'; readonly hides: boolean }
  | { readonly type: 'hide'; readonly seat: SeatId; readonly hidden: boolean }
  | { readonly type: 'rename'; readonly seat: SeatId; readonly name: Name | null }
  | { readonly type: 'answerName'; readonly seat: SeatId; readonly yes: boolean }
  | { readonly type: 'remove'; readonly seat: SeatId; readonly out: null | 'removed' | 'banned' }
  | { readonly type: 'accept'; readonly page: number; readonly reading: Reading }
  | { readonly type: 'withdraw'; readonly id: string }
  | { readonly type: 'readers'; readonly page: number; readonly readers: number }
  | {
      readonly type: 'hands'
      readonly page: number
      readonly span: Span
      readonly technique: TechniqueId | null
      readonly count: number
    }
  | { readonly type: 'keepUntil'; readonly deletes: number }
  | { readonly type: 'addHost'; readonly drives: boolean }
  | { readonly type: 'dropHost'; readonly host: string }

/** What the server itself asks, never a message. */
export type ServerCommand =
  | {
      readonly type: 'create'
      readonly code: string
      readonly session: string
      readonly setup: Setup
      readonly deletes: number
    }
  | { readonly type: 'join'; readonly device: string; readonly word: number | null; readonly most: number }
  | { readonly type: 'newWord' }
  | { readonly type: 'tick' }

export type RoomCommand = SeatCommand | HostCommand | ServerCommand

/** Who asks. The transport knows from a signed token, never from the message. */
export type Who =
  | { readonly role: 'seat'; readonly id: SeatId }
  | { readonly role: 'host'; readonly id: string }
  | { readonly role: 'server' }

/** Clock and chance, handed in. */
export type Now = {
  /** Milliseconds since 1970. */
  readonly now: number
  /** 0 to below 1. */
  readonly chance: () => number
}

export type RoomEvent =
  | {
      readonly type: 'created'
      readonly code: string
      readonly session: string
      readonly at: number
      readonly setup: Setup
      readonly deletes: number
      readonly host: Host
    }
  | {
      readonly type: 'joined'
      readonly seat: Omit<Seat, 'pages' | 'asksFor' | 'hidden' | 'out' | 'counters'>
    }
  | {
      readonly type: 'marked'
      readonly seat: SeatId
      readonly page: number
      readonly events: readonly RoundEvent[]
    }
  | { readonly type: 'handedIn'; readonly seat: SeatId; readonly page: number; readonly as: HandedIn }
  | { readonly type: 'told'; readonly seat: SeatId; readonly page: number }
  | { readonly type: 'nameAsked'; readonly seat: SeatId; readonly name: string | null }
  | { readonly type: 'renamed'; readonly seat: SeatId; readonly name: Name }
  | { readonly type: 'seatHidden'; readonly seat: SeatId; readonly hidden: boolean }
  | { readonly type: 'seatOut'; readonly seat: SeatId; readonly out: null | 'removed' | 'banned' }
  | { readonly type: 'went'; readonly to: number; readonly at: number }
  | { readonly type: 'shown'; readonly stop: number | null }
  | { readonly type: 'clockSet'; readonly closes: number | null }
  | { readonly type: 'lockSet'; readonly locked: boolean }
  | { readonly type: 'wordSet'; readonly word: RoomState['word'] }
  | { readonly type: 'countHidden'; readonly hides: boolean }
  | { readonly type: 'accepted'; readonly reading: AcceptedReading }
  | { readonly type: 'withdrawn'; readonly id: string }
  | { readonly type: 'readersSet'; readonly page: number; readonly readers: number }
  | { readonly type: 'handsSet'; readonly page: number; readonly hands: Hands }
  | { readonly type: 'keptUntil'; readonly deletes: number }
  | { readonly type: 'hostAdded'; readonly host: Host }
  | { readonly type: 'hostDropped'; readonly host: string }

/** Why something was refused. Each is a translation key (`live.refused.*`). */
export const ROOM_REFUSALS = [
  'notYours',
  'onlyWatching',
  'notOpen',
  'nothingFlagged',
  'flagsPresent',
  'nothingChanged',
  'noSuchStep',
  'movedOn',
  'alreadyTold',
  'noSuchSeat',
  'noSuchPage',
  'noSuchMark',
  'noSuchReading',
  'noSuchHost',
  'lastHost',
  'badName',
  'badSpan',
  'badNumber',
  'tooManyChanges',
  'notTold',
  'notOnPaper',
  'locked',
  'wrongWord',
  'banned',
  'full',
  'over',
] as const
export type RoomRefusal = (typeof ROOM_REFUSALS)[number] | import('../../core/round/types.ts').Refusal

export type RoomDecision = { readonly events: readonly RoomEvent[] } | { readonly refused: RoomRefusal }

/**
 * One line of a room's log: what one command led to, all of it or nothing.
 * `device` and `n` name the command among those of its sender, so that one sent twice is done once.
 */
export type LogRecord = {
  readonly seq: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly who: string
  readonly device?: string
  readonly n?: number
  readonly events: readonly RoomEvent[]
}
