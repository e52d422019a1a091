// Where the words (DOM) and the world (Phaser) meet. `ui` measures and writes what is on the page, `game` reads
// and draws it; the only thing that comes back is which passage the red pencil has reached.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PassageKind } from '../core/passages.ts'
import type { Span } from '../core/span.ts'
import type { Family } from '../core/technique.ts'

/** In CSS pixels, from the top left corner of the page (scrolled with it). */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A stroke of ink under words: one rectangle for each line it runs over. */
export type Ink = {
  readonly id: string
  readonly spans: readonly Span[]
  readonly rects: readonly Rect[]
  readonly family: Family
}

/** Ink that is still wet: what is being marked, before it has a name. */
export type WetInk = { readonly spans: readonly Span[]; readonly rects: readonly Rect[] }

/** One stop of the red pencil. */
export type PencilStop = {
  readonly kind: PassageKind
  readonly spans: readonly Span[]
  readonly rects: readonly Rect[]
  /** The first rectangle of each span. */
  readonly starts?: readonly Rect[]
  /** The place that contradicts this one, to be joined to it by a thread; usually empty. */
  readonly clash: readonly Rect[]
  /** The ink it judges, if any. */
  readonly inkId: string | null
}

/** All there is to draw over the sheet. Painters get a new picture whenever a part of it changes. */
export type Picture = {
  /** The sheet of paper; null where no sheet is on the screen. */
  readonly paper: Rect | null
  readonly ink: readonly Ink[]
  readonly wet: WetInk | null
  /** All stops of the reveal in their order; empty while marking. */
  readonly stops: readonly PencilStop[]
  /** Other places with words, such as a panel beside the sheet or a menu: no object may lie under them. */
  readonly elsewhere?: readonly Rect[]
}

export const EMPTY_PICTURE: Picture = { paper: null, ink: [], wet: null, stops: [] }

/** What a thing in the newsroom is, and so how it is drawn and how it answers. */
export type RoomKind =
  | 'wall'
  | 'desk'
  | 'board'
  | 'cabinet'
  | 'shelf'
  | 'tray'
  | 'sheet'
  | 'slip'
  | 'card'
  | 'box'
  | 'book'
  | 'window'
  | 'phone'
  | 'hook'
  | 'picture'

/** A thing in the newsroom, where the page has measured it. */
export type RoomThing = {
  readonly id: string
  readonly kind: RoomKind
  readonly rect: Rect
  /** What it shows: the name of a picture, a family, a state of its kind. */
  readonly state: string
  /** Degrees it is turned by. */
  readonly tilt: number
}

/** The newsroom as the page has laid it out. Whatever can be picked is a link or a button of the page's. */
export type Room = {
  /** In the order in which they are drawn. */
  readonly things: readonly RoomThing[]
  /** What the pointer or focus is on. */
  readonly pointed: string | null
}

export const EMPTY_ROOM: Room = { things: [], pointed: null }

/** Draws a picture: with Phaser, or with the CSS Custom Highlight API where there is no stage. */
export interface Painter {
  paint(picture: Picture): void
  destroy(): void
}

/** `off`: not asked for. `asleep` is not a status: a ready stage sleeps by itself whenever nothing moves. */
export type StageStatus = 'off' | 'loading' | 'ready' | 'failed'

/** What the world shows: the newsroom, the bare desk behind other pages, the sheet being marked, or the red pencil. */
export type StageScene = 'newsroom' | 'room' | 'desk' | 'reveal'

/** An act of the player's that the world answers with a movement or a sound. */
export type Act =
  | 'sheet-in'
  | 'wet'
  | 'place'
  | 'change'
  | 'remove'
  | 'undo'
  | 'refuse'
  | 'sign-off'
  | 'page'
  | 'hit'
  | 'miss'
  | 'fair'
  | 'false'
  | 'bell'
  | 'pick'
  | 'ring'

export type StageLook = {
  readonly theme: 'day' | 'night'
  readonly motion: 'full' | 'reduced'
  readonly direction: 'ltr' | 'rtl'
  /** The browser replaces all colours; the CSS painter takes over and the stage draws no ink. */
  readonly forcedColors: boolean
}

export type StageState = {
  readonly status: StageStatus
  readonly scene: StageScene
  readonly look: StageLook
  /** 0 to 1. */
  readonly volume: number
  readonly picture: Picture
  readonly room: Room
  /** The newsroom has been drawn: the page's own drawing of it is not needed. Written by the stage. */
  readonly roomDrawn: boolean
  /** Index of the stop that is wanted, and of the one the pencil has reached; -1 before the first. */
  readonly wanted: number
  readonly told: number
  /** Index of the stop that is looked at again on the whole page, -1 for none; null while the pencil tells. */
  readonly pointed: number | null
  /** The latest act, with a number that grows, so that the same act twice is two acts. */
  readonly act: { readonly name: Act; readonly count: number } | null
  /** Height of the whole page and of the part that is seen, and how far it is scrolled, in CSS pixels. */
  readonly page: {
    readonly width: number
    readonly height: number
    readonly viewHeight: number
    readonly scroll: number
  }
}

export type StageStore = StoreApi<StageState>

export const INITIAL_STAGE: StageState = {
  status: 'off',
  scene: 'room',
  look: { theme: 'day', motion: 'full', direction: 'ltr', forcedColors: false },
  volume: 0.6,
  picture: EMPTY_PICTURE,
  room: EMPTY_ROOM,
  roomDrawn: false,
  wanted: -1,
  told: -1,
  pointed: null,
  act: null,
  page: { width: 0, height: 0, viewHeight: 0, scroll: 0 },
}

/** A stage store with nothing on the stage. */
export const createStageStore = (initial: Partial<StageState> = {}): StageStore =>
  createStore<StageState>(() => ({ ...INITIAL_STAGE, ...initial }))

/** Lets the world answer an act. */
export function perform(stage: StageStore, name: Act): void {
  stage.setState(({ act }) => ({ act: { name, count: (act?.count ?? 0) + 1 } }))
}

/** True where Phaser draws the ink; else the CSS painter does. */
export const paintsOnStage = ({ status, look }: StageState): boolean =>
  status === 'ready' && !look.forcedColors

/** True where the red pencil's timeline drives the reveal; else a stop is told as soon as it is wanted. */
export const pencilDrives = (state: StageState): boolean =>
  paintsOnStage(state) && state.look.motion === 'full'
