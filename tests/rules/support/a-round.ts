// Lets a test read like play: `aRound().text('…').mark('m1', 'quoted core').start()`, then
// `play.drag('Only', 'fool').choose('name-calling')`. Every move goes through decide and reduce for real.

import type { Confidence } from '../../../src/core/confidence.ts'
import type {
  ExcerptText,
  FairNote,
  Mark,
  PartRole,
  Rewrite,
  ScoringKey,
  Unit,
} from '../../../src/core/excerpt.ts'
import { fieldMeasures, type Measures } from '../../../src/core/measures.ts'
import { passagesOf, type Passage } from '../../../src/core/passages.ts'
import { decide, type RoundContext } from '../../../src/core/round/decide.ts'
import { EMPTY_ROUND, reduce } from '../../../src/core/round/reduce.ts'
import type { Command, Refusal, RoundEvent, RoundState } from '../../../src/core/round/types.ts'
import { scoreExcerpt, type FlagVerdict, type MarkVerdict, type Score } from '../../../src/core/scoring.ts'
import type { Span } from '../../../src/core/span.ts'
import { TECHNIQUES, type TechniqueId } from '../../../src/core/technique.ts'
import { sentences, wordEdges } from './split.ts'

export type MarkOptions = {
  /** The quote of the extent; the core itself where left out. */
  readonly extent?: string
  /** Accepted techniques, primary first; `loaded-language` where left out. */
  readonly techniques?: readonly [TechniqueId, ...TechniqueId[]]
  readonly optional?: boolean
  readonly clash?: string
}

/** Where a quote stands. Throws where it is not there, or there twice: the test would not say what it means. */
export function place(text: string, quote: string): Span {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`"${quote}" is not in the text`)
  if (text.indexOf(quote, start + 1) >= 0) throw new Error(`"${quote}" is in the text more than once`)
  return { start, end: start + quote.length }
}

class RoundBuilder {
  #parts: { role: PartRole; text: string }[] = []
  #marks: { id: string; core: string; options: MarkOptions }[] = []
  #notes: { id: string; quote: string }[] = []
  #taught: readonly TechniqueId[] = TECHNIQUES

  /** Adds paragraphs. */
  text(...paragraphs: string[]): this {
    for (const paragraph of paragraphs) this.part('paragraph', paragraph)
    return this
  }

  /** Adds one part of any role. */
  part(role: PartRole, text: string): this {
    this.#parts.push({ role, text })
    return this
  }

  mark(id: string, core: string, options: MarkOptions = {}): this {
    this.#marks.push({ id, core, options })
    return this
  }

  fairNote(id: string, quote: string): this {
    this.#notes.push({ id, quote })
    return this
  }

  /** The palette; all nineteen where not said. */
  taught(...techniques: TechniqueId[]): this {
    this.#taught = techniques
    return this
  }

  start(): Play {
    const text = this.#parts.map(part => part.text).join('\n\n')
    const units: Unit[] = []
    const parts = this.#parts.map(({ role, text: own }, index) => {
      const start = this.#parts.slice(0, index).reduce((sum, part) => sum + part.text.length + 2, 0)
      if (role !== 'byline' && role !== 'dateline') units.push(...sentences(own, start))
      return { role, start, end: start + own.length }
    })
    const marks = this.#marks.map(({ id, core, options }): Mark => ({
      id,
      core: place(text, core),
      extent: place(text, options.extent ?? core),
      techniques: options.techniques ?? ['loaded-language'],
      required: !options.optional,
      ...(options.clash === undefined ? {} : { clash: place(text, options.clash) }),
    }))
    const fairNotes = this.#notes.map(({ id, quote }): FairNote => ({ id, span: place(text, quote) }))
    const excerpt: ExcerptText = {
      id: 'test-excerpt',
      pack: 'test-pack',
      language: 'en',
      direction: 'ltr',
      hash: 'hash-1',
      outlet: 'The Test',
      text,
      parts,
      words: wordEdges(text),
      units,
      introduces: [],
      taught: this.#taught,
    }
    return new Play(excerpt, { marks, fairNotes })
  }
}

/** A new round to be written: text first, then its key. */
export const aRound = (): RoundBuilder => new RoundBuilder()

/** Thrown by a move that `decide` refuses, so that no test plays on past a move that never was. */
export class Refused extends Error {
  constructor(
    readonly code: Refusal,
    command: Command,
  ) {
    super(`${command.type} was refused: ${code}`)
  }
}

/** A round being played. */
export class Play {
  state: RoundState
  readonly events: RoundEvent[] = []
  #dragged: Span | null = null

  constructor(
    readonly text: ExcerptText,
    readonly key: ScoringKey,
  ) {
    const started: RoundEvent = {
      type: 'roundStarted',
      excerpt: text.id,
      hash: text.hash,
      taught: text.taught,
    }
    this.events.push(started)
    this.state = reduce(EMPTY_ROUND, started)
  }

  /** Gives one command to `decide`, and what comes of it to `reduce`. */
  send(command: Command): this {
    const decision = decide(this.state, command, this.#context())
    if ('refused' in decision) throw new Refused(decision.refused, command)
    for (const event of decision.events) {
      this.events.push(event)
      this.state = reduce(this.state, event)
    }
    return this
  }

  /** Makes a move that ought to be refused and tells why it was; null where it went through. */
  refusal(move: (play: Play) => unknown): Refusal | null {
    try {
      move(this)
      return null
    } catch (error) {
      if (error instanceof Refused) return error.code
      throw error
    }
  }

  /** Drags from the start of one quote to the end of the next other one, as a finger would. */
  drag(from: string, to: string = from): this {
    const { start } = place(this.text.text, from)
    const last = this.text.text.indexOf(to, start)
    if (last < 0) throw new Error(`"${to}" does not follow "${from}"`)
    this.#dragged = { start, end: last + to.length }
    return this
  }

  /** Names what was dragged: the flag stands. */
  choose(technique: TechniqueId, confidence: Confidence | null = null): this {
    if (!this.#dragged) throw new Error('nothing was dragged')
    const span = this.#dragged
    this.#dragged = null
    return this.send({ type: 'placeFlag', span, technique, confidence })
  }

  /** Flags one quote. */
  flag(
    quote: string,
    technique: TechniqueId = 'loaded-language',
    confidence: Confidence | null = null,
  ): this {
    return this.drag(quote).choose(technique, confidence)
  }

  /** Flags everything from the first word to the last. */
  flagEverything(technique: TechniqueId = 'loaded-language'): this {
    const span = { start: 0, end: this.text.text.length }
    return this.send({ type: 'placeFlag', span, technique, confidence: null })
  }

  /** Drags the edges of the flag on one word to those of a quote. */
  stretch(word: string, quote: string): this {
    return this.send({ type: 'changeSpan', flagId: this.idOn(word), span: place(this.text.text, quote) })
  }

  rename(word: string, technique: TechniqueId): this {
    return this.send({ type: 'changeTechnique', flagId: this.idOn(word), technique })
  }

  say(word: string, confidence: Confidence | null): this {
    return this.send({ type: 'setConfidence', flagId: this.idOn(word), confidence })
  }

  remove(word: string): this {
    return this.send({ type: 'removeFlag', flagId: this.idOn(word) })
  }

  undo(): this {
    return this.send({ type: 'undo' })
  }

  redo(): this {
    return this.send({ type: 'redo' })
  }

  signOff(): this {
    return this.send({ type: 'signOff', nothingToFlag: false })
  }

  /** Signs an empty page and says that it is meant. */
  nothingToFlag(): this {
    return this.send({ type: 'signOff', nothingToFlag: true })
  }

  showPassage(passage: number): this {
    return this.send({ type: 'showPassage', passage })
  }

  /** Chooses a rewrite in *Fix it*. */
  mend(markId: string, rewrite: Rewrite): this {
    return this.send({ type: 'chooseRewrite', markId, rewrite })
  }

  showScore(): this {
    return this.send({ type: 'showScore' })
  }

  /** What the flags say and stand on, in order of the page. */
  flags(): [quote: string, technique: TechniqueId][] {
    return this.state.flags.map(({ span, technique }) => [
      this.text.text.slice(span.start, span.end),
      technique,
    ])
  }

  /** Id of the flag that covers a quote. */
  idOn(quote: string): string {
    const { start } = place(this.text.text, quote)
    const flag = this.state.flags.find(({ span }) => span.start <= start && start < span.end)
    if (!flag) throw new Error(`no flag on "${quote}"`)
    return flag.id
  }

  score(): Score {
    return scoreExcerpt(this.text, this.key, this.state.flags, new Set(this.state.taught))
  }

  /** The verdict on the flag that covers a quote. */
  verdictOn(quote: string): FlagVerdict {
    const id = this.idOn(quote)
    return this.score().flags.find(verdict => verdict.flagIds.includes(id))!
  }

  verdictOf(markId: string): MarkVerdict {
    return this.score().marks.find(verdict => verdict.markId === markId)!
  }

  passages(): Passage[] {
    return passagesOf(this.text, this.key, this.score())
  }

  measures(): Measures {
    return fieldMeasures(this.key.marks, this.state.flags, new Set(this.state.taught))
  }

  /** The key is told only after sign-off, as on the screen. */
  #context(): RoundContext {
    return {
      text: this.text,
      passages: this.state.phase === 'marking' ? null : this.passages().length,
      mendable: this.key.marks.map(({ id }) => id),
    }
  }
}
