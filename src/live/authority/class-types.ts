// What a class has made of a page, and of a session: counts, never names.

import type { Estimate, Tally } from '../../core/discernment.ts'
import type { Span } from '../../core/span.ts'
import type { TechniqueId } from '../../core/technique.ts'
import type { Measure } from './setup.ts'

/** How many readers called a passage so; null: left it alone. */
export type Called = { readonly technique: TechniqueId | null; readonly count: number }

/** Where a class looked. A reader is a seat that marked something or said that there is nothing. */
export type Heat = {
  readonly page: number
  readonly readers: number
  /** Readers who said that nothing needs a flag. */
  readonly nothing: number
  /** For each word of the page, how many readers' flags cover it. */
  readonly words: readonly number[]
}

/** The passage that readers disagree on most, and in which way; null where they do not, or where fewer than two read. */
export type Split = {
  readonly page: number
  readonly readers: number
  readonly passage: {
    readonly span: Span
    /** `flag`: whether to flag it at all; `name`: what to call it. */
    readonly about: 'flag' | 'name'
    /** Most first. */
    readonly called: readonly Called[]
  } | null
}

/** What has moved between the first marking and the second, passage by passage. */
export type Shift = {
  readonly page: number
  readonly readers: number
  /** Readers, of those who answered both times, whose flags are not what they were. */
  readonly moved: number
  readonly passages: readonly {
    readonly span: Span
    readonly before: readonly Called[]
    readonly after: readonly Called[]
  }[]
}

/** The key beside the class. */
export type Board = {
  readonly page: number
  readonly readers: number
  /** Mean score, 0 to 100; null where nobody read, or where hands were counted: then nobody has a score. */
  readonly mean: number | null
  readonly marks: readonly {
    readonly markId: string
    /** False where careful readers differ, or the class's reading has been accepted, or its name is not taught. */
    readonly required: boolean
    /** By the place. An optional mark that was not flagged is counted as missed, too: nobody lost by it. */
    readonly found: number
    readonly half: number
    readonly missed: number
    readonly called: readonly Called[]
  }[]
  readonly notes: readonly { readonly noteId: string; readonly leftAlone: number; readonly flagged: number }[]
  /** Fair passages that were flagged, most readers first, at most twelve; `called` leaves out who left them alone. */
  readonly falseFlags: readonly {
    readonly span: Span
    readonly count: number
    readonly called: readonly Called[]
  }[]
  /** Fair sentences, and how many of them a reader left alone in the mean; null as above. */
  readonly fair: { readonly sentences: number; readonly leftAlone: number | null }
}

/** What a session has come to, over all pages that were told. */
export type Debrief = {
  readonly readers: number
  readonly techniques: readonly {
    readonly technique: TechniqueId
    /** How often a reader met it, found it, and gave it its name. */
    readonly met: number
    readonly found: number
    readonly named: number
  }[]
  /** Names that were taken for one another, most often first. */
  readonly confused: readonly {
    readonly technique: TechniqueId
    readonly called: TechniqueId
    readonly count: number
  }[]
  /** Hits and restraint, over everybody. */
  readonly tally: Tally
  /** d′ and c of the class, the mean of its readers; null where it is too little to tell. */
  readonly discernment: GroupMeasure | null
  /** Mean scores of the first page and of the last, over those who read both; null where there are not two. */
  readonly course: {
    readonly first: { readonly page: number; readonly mean: number }
    readonly last: { readonly page: number; readonly mean: number }
    readonly readers: number
  } | null
}

/** Means over people, with 95 % intervals over people (Student's t). */
export type GroupMeasure = {
  readonly people: number
  readonly sensitivity: Estimate
  readonly criterion: Estimate
}

/** A class measured before and after, or by one form alone. */
export type MeasureReport = {
  readonly measure: Measure
  readonly before: GroupMeasure | null
  readonly after: GroupMeasure | null
  /** Of those who did both: the mean change, and whether its interval leaves out 0. */
  readonly change:
    | (GroupMeasure & {
        readonly way: 'up' | 'down' | 'unclear'
        readonly lean: 'trusting' | 'suspicious' | 'unclear'
      })
    | null
  /** The least change that a class of this size could have shown four times in five. */
  readonly least: number | null
}
