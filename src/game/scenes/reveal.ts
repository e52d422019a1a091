// The reveal: the chief's pencil goes from stop to stop as they are wanted, and says when it has got there. A new
// wish finishes the act that runs; nothing ever queues up.

import Phaser from 'phaser'
import type { PassageKind } from '../../core/passages.ts'
import type { Picture, StageState } from '../../store/stage-store.ts'
import { aim, contextOf, isStill, listen, takeAct } from '../context.ts'
import { around } from '../geometry.ts'
import { rubsOut } from '../marks.ts'
import { Pencil } from '../pencil.ts'
import { RevealMarks } from '../reveal-marks.ts'
import { Sheet } from '../sheet.ts'
import type { SoundName } from '../sound.ts'
import { Stamp } from '../stamp.ts'
import { EMPTY_WINDOW, type StageWindow } from '../window.ts'

const ACT = 460
/** What the page is given to show a reason, in ms, before the pencil goes to its rest. */
const PAGE_TIME = 60

/** What a verdict sounds like when it stands. */
const VERDICT: Record<PassageKind, SoundName | null> = {
  hit: 'hit',
  'half-hit': 'hit',
  'wrong-name': 'change',
  miss: 'miss',
  'false-flag': 'false',
  'false-on-note': 'false',
  'fair-note': 'fair',
  arguable: null,
  open: null,
  spare: null,
  rest: 'fair',
}

export class RevealScene extends Phaser.Scene {
  sheet!: Sheet
  marks!: RevealMarks
  pencil!: Pencil
  /** The stop that was asked for last; its act is running or done. */
  private current = -1
  private act: { readonly index: number; readonly tween: Phaser.Tweens.BaseTween } | null = null
  private window: StageWindow = EMPTY_WINDOW
  private seen: Picture | null = null
  private laid = ''

  constructor() {
    super('reveal')
  }

  init(): void {
    this.current = -1
    this.act = null
    this.window = EMPTY_WINDOW
    this.seen = null
  }

  create(): void {
    const context = contextOf(this)
    const state = context.stage.getState()
    this.sheet = new Sheet(this, state)
    const stamp = new Stamp(this)
    this.marks = new RevealMarks(this, this.sheet.layer, this.sheet.ink)
    this.pencil = new Pencil(this)
    const act = takeAct(context, state)
    // The stamp that was on its way when the scene changed still lands.
    if (act === 'sign-off' || context.stamping) stamp.strike(state)
    else stamp.show(state)

    this.isMoved(state)
    this.current = Math.min(state.told, state.picture.stops.length - 1)
    this.redrawTold(state)
    if (state.wanted !== state.told) this.tell(state)
    listen(this, (now, before) => {
      // An act that runs goes on: opening a panel beside the sheet is no reason to cut it short.
      if (now.look !== before.look || this.isMoved(now)) {
        this.sheet.update(now, before)
        this.redrawTold(now)
        if (stamp.isShown) stamp.show(now)
      }
      if (now.pointed !== before.pointed) this.point(now)
      takeAct(context, now)
      if (now.wanted !== before.wanted && now.wanted !== this.current) this.tell(now)
    })
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => this.sheet.destroy())
  }

  override update(): void {
    const { window } = contextOf(this)
    if (window === this.window) return
    this.window = window
    aim(this)
    this.sheet.ink.settled.sharpen()
  }

  /** True where anything lies elsewhere, or is something else, than when it was asked last. */
  private isMoved({ picture }: StageState): boolean {
    if (picture === this.seen) return false
    this.seen = picture
    const laid = JSON.stringify([picture.paper, picture.ink, picture.stops])
    if (laid === this.laid) return false
    this.laid = laid
    return true
  }

  private tell(state: StageState): void {
    this.finish(state)
    const { wanted } = state
    for (const index of [...this.marks.drawn.keys()]) if (index >= wanted) this.marks.remove(state, index)
    for (let index = 0; index < wanted; index++)
      if (!this.marks.drawn.has(index)) this.marks.draw(state, index)
    this.current = wanted

    const stop = state.picture.stops[wanted]
    if (wanted < 0) this.pencil.hide()
    if (!stop || state.look.forcedColors) return this.told(state, wanted)
    if (isStill(state) || document.hidden || stop.rects.length === 0) {
      this.marks.draw(state, wanted)
      this.speak(state, VERDICT[stop.kind])
      return this.told(state, wanted)
    }
    this.perform(state, wanted)
  }

  /** The pencil goes there and draws. */
  private perform(state: StageState, index: number): void {
    const stop = state.picture.stops[index]!
    const paper = state.picture.paper ?? around(stop.rects)!
    const small = paper.width < 560
    const pen = { part: 0 }
    this.pencil.turn(state.look.direction, this.marks.penFor(state, index, 0).ink === 'green', small)
    const first = this.marks.penFor(state, index, 0.01).lines[0]?.[0] ?? stop.rects[0]!
    this.tweens.killTweensOf(this.pencil.image)
    if (!this.pencil.image.visible) this.pencil.put(this.pencil.restBeside(around(stop.rects)!, paper))
    const tween = this.tweens.chain({
      tweens: [
        {
          targets: this.pencil.image,
          x: first.x,
          y: first.y,
          duration: this.pencil.timeTo(first),
          ease: 'Sine.easeInOut',
          onComplete: () => this.speak(state, rubsOut(stop.kind) ? 'rub' : 'pencil'),
        },
        {
          targets: pen,
          part: 1,
          duration: ACT,
          ease: 'Sine.easeInOut',
          onUpdate: () => this.drawTo(index, pen.part),
        },
      ],
      onComplete: () => {
        const { stage, sleeper } = contextOf(this)
        this.finish(stage.getState())
        // The reason that belongs to it is being laid out now.
        sleeper.pause(PAGE_TIME)
      },
    })
    this.act = { index, tween }
  }

  private drawTo(index: number, part: number): void {
    const state = contextOf(this).stage.getState()
    this.marks.draw(state, index, Math.min(part, 0.999))
    const { lines, ink } = this.marks.penFor(state, index, part)
    const tip = lines.at(-1)?.at(-1)
    this.pencil.turn(state.look.direction, ink === 'green')
    if (tip) this.pencil.put(tip)
  }

  /** Brings the act that runs to its end at once. */
  private finish(state: StageState): void {
    if (!this.act) return
    const { index, tween } = this.act
    this.act = null
    tween.stop()
    this.marks.draw(state, index)
    const stop = state.picture.stops[index]
    if (stop) this.speak(state, VERDICT[stop.kind])
    this.told(state, index)
  }

  private told(state: StageState, index: number): void {
    const stop = state.picture.stops[index]
    const passage = stop && around(stop.rects)
    if (passage && state.picture.paper && !state.look.forcedColors)
      this.pencil.rest(this.pencil.restBeside(passage, state.picture.paper), isStill(state))
    const { stage } = contextOf(this)
    if (stage.getState().told !== index) stage.setState({ told: index })
  }

  /** On the whole page the pencil lies beside what is looked at. */
  private point(state: StageState): void {
    const stop = state.picture.stops[state.pointed ?? -1]
    const passage = stop && around(stop.rects)
    if (passage && state.picture.paper && !this.act && !state.look.forcedColors)
      this.pencil.rest(this.pencil.restBeside(passage, state.picture.paper), isStill(state))
  }

  private redrawTold(state: StageState): void {
    for (const index of [...this.marks.drawn.keys()])
      if (index > this.current || index >= state.picture.stops.length) this.marks.remove(state, index)
    const last = this.act ? this.act.index - 1 : this.current
    for (let index = 0; index <= last; index++) this.marks.draw(state, index)
  }

  private speak(state: StageState, name: SoundName | null): void {
    if (name) contextOf(this).sounds.play(name, state.volume)
  }
}
