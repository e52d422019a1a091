// What each role may see of a room. Made by `viewFor`; nothing else leaves the server.

import type { Span } from '../../core/span.ts'
import type { TechniqueId } from '../../core/technique.ts'
import type { Board, Debrief, Heat, MeasureReport, Shift, Split } from './class-types.ts'
import type { Measure, PageUse, Preset, Step } from './setup.ts'
import type { AcceptedReading, Hands, HandedIn, Host, Name, SeatId, SeatPage } from './types.ts'

/** A page as it may be spoken of before it is read. Its text is fetched apart, its key once it has been told. */
export type PageView = {
  readonly use: PageUse
  readonly pack: string
  readonly id: string
  readonly language: string
  readonly hash: string
  readonly headline: string
  readonly outlet: string
  readonly words: number
}

/** What everybody may know. */
export type SharedView = {
  readonly code: string
  readonly session: string
  /** Number of the last line of the log this view was made from. */
  readonly seq: number
  readonly preset: Preset
  readonly measure: Measure
  readonly language: string
  readonly asksSure: boolean
  readonly palette: 'taught' | 'all'
  readonly secondVote: boolean
  readonly pages: readonly PageView[]
  readonly steps: readonly Step[]
  readonly at: number
  /** When the window closes by itself, in ms on the server's clock, and what that clock says now. */
  readonly closes: number | null
  readonly clock: number
  /** Pages whose key may be fetched. */
  readonly told: readonly number[]
  /** Readings accepted on pages that have been told. */
  readonly readings: readonly AcceptedReading[]
  readonly locked: boolean
  readonly deletes: number
}

/** What one player may see: the shared part, and their own seat. Nothing of anybody else. */
export type SeatView = SharedView & {
  readonly role: 'seat'
  readonly seat: {
    readonly id: SeatId
    readonly number: number
    readonly name: Name
    readonly asksFor: string | null
    readonly code: string
    readonly out: null | 'removed' | 'banned'
  }
  /** Pages this seat may mark right now. */
  readonly open: readonly number[]
  readonly own: Readonly<Record<number, SeatPage>>
  /** How many are in the room; null where the host hides it. */
  readonly count: number | null
}

/** What has been done on a page. */
export type Progress = {
  readonly page: number
  /** Seats with a flag or a word on it. */
  readonly begun: number
  readonly handedIn: number
}

/** What is shown to the whole room at this step: one of the beats, or what the session has come to. */
export type Beat =
  | { readonly kind: 'where'; readonly heat: Heat }
  | { readonly kind: 'split'; readonly heat: Heat; readonly split: Split }
  | { readonly kind: 'shift'; readonly heat: Heat; readonly shift: Shift }
  | { readonly kind: 'key'; readonly heat: Heat; readonly board: Board }
  | { readonly kind: 'debrief'; readonly debrief: Debrief; readonly measure: MeasureReport | null }

/** The projector. */
export type WallView = SharedView & {
  readonly role: 'wall'
  /** In the room, and connected right now; null where the host hides it. */
  readonly count: { readonly in: number; readonly here: number } | null
  /** Names of those who are in, the last to come first, at most sixty; hidden ones left out. Only in the lobby. */
  readonly names: readonly Name[]
  /** Index of the animal that has to be named to come in; null where none is asked for. */
  readonly word: number | null
  /** Of the pages that are open. */
  readonly progress: readonly Progress[]
  readonly beat: Beat | null
  /** The passage of the key that a host points at; null: the whole page. */
  readonly stop: number | null
}

/** A line of the host's list. */
export type SeatRow = {
  readonly id: SeatId
  readonly number: number
  readonly name: Name
  readonly asksFor: string | null
  /** To be told to a player who wants to go on elsewhere. */
  readonly code: string
  readonly hidden: boolean
  readonly out: null | 'removed' | 'banned'
  readonly here: boolean
  /** How each page stands: number of flags, and whether it was handed in. */
  readonly pages: Readonly<Record<number, { readonly flags: number; readonly handedIn: HandedIn }>>
}

/** The console. Nothing on it says who marked what: a class's marks are counted, never pointed at. */
export type HostView = SharedView & {
  readonly role: 'host'
  readonly you: Host
  readonly hosts: readonly Host[]
  readonly count: { readonly in: number; readonly here: number }
  readonly hidesCount: boolean
  readonly word: number | null
  /** In the order of coming. */
  readonly seats: readonly SeatRow[]
  readonly progress: readonly Progress[]
  /** Live, of the pages that are open. */
  readonly heat: readonly Heat[]
  readonly beat: Beat | null
  /** The passage of the key that is pointed at on the wall; null: the whole page. */
  readonly stop: number | null
  readonly paper: Readonly<Record<number, { readonly readers: number; readonly hands: readonly Hands[] }>>
  /** Why nothing is being saved right now; null where all is well. */
  readonly trouble: 'diskFull' | 'diskFailed' | 'databaseGone' | null
}

export type View = SeatView | WallView | HostView

/** A passage a host may accept the class's reading of. */
export type Contested = {
  readonly span: Span
  readonly technique: TechniqueId | null
  readonly count: number
}
