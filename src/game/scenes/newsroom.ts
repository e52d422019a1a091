// The newsroom behind the menu. The page lays everything out and says what is pointed at; this draws it, lights it,
// answers, and moves the camera in and out. Where its pictures do not come the page's own drawing stays.

import Phaser from 'phaser'
import type { Rect, RoomThing, StageState } from '../../store/stage-store.ts'
import { aim, contextOf, isStill, listen } from '../context.ts'
import { around } from '../geometry.ts'
import { GRAIN, makeGrain } from '../grain.ts'
import { bakeHalo, bakeLight, HALO_SIZE } from '../newsroom-bake.ts'
import type { Brush } from '../newsroom-cut.ts'
import { glowsOf } from '../newsroom-light.ts'
import { DRAW_BACK, GO_IN, NEAR, NEARLY } from '../newsroom-moves.ts'
import { loadNewsroom } from '../newsroom-pictures.ts'
import { NewsroomStill } from '../newsroom-still.ts'
import { StagedThing } from '../newsroom-thing.ts'
import { EMPTY_WINDOW, type StageWindow } from '../window.ts'

const SURFACES: readonly string[] = ['wall', 'desk']
const FURNITURE: readonly string[] = ['board', 'cabinet', 'shelf', 'tray']
/** These lie above the light: words stand on them, and keep their contrast. */
const PAPERS: readonly string[] = ['slip', 'sheet', 'card']
const isPaper = ({ kind }: RoomThing): boolean => PAPERS.includes(kind)

export class NewsroomScene extends Phaser.Scene {
  readonly staged = new Map<string, StagedThing>()
  halo!: Phaser.GameObjects.Image
  /** It is on its way out. */
  isLeaving = false
  private under!: Phaser.GameObjects.Container
  private furniture!: Phaser.GameObjects.Container
  private things!: Phaser.GameObjects.Container
  private papers!: Phaser.GameObjects.Container
  private light!: Phaser.GameObjects.Image
  private still: NewsroomStill | null = null
  private isZooming = false
  private window: StageWindow = EMPTY_WINDOW
  private lit = ''
  private failed = false
  /** Where the eye goes in, and comes back from. */
  private focus = { x: 0, y: 0 }

  constructor() {
    super('newsroom')
  }

  init(): void {
    this.window = EMPTY_WINDOW
    this.isLeaving = false
    this.isZooming = false
    this.failed = false
    this.still = null
    this.lit = ''
    this.staged.clear()
  }

  preload(): void {
    const { assets, pictureScale } = contextOf(this)
    loadNewsroom(this, `${assets}pictures/`, pictureScale, () => (this.failed = true))
  }

  create(): void {
    const { stage } = contextOf(this)
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      this.staged.clear()
      this.cover(false)
      stage.setState({ roomDrawn: false })
    })
    if (this.failed) return
    const [under, furniture, things, papers] = Array.from({ length: 4 }, () => this.add.container())
    Object.assign(this, { under, furniture, things, papers })
    makeGrain(this)
    this.light = this.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setVisible(false)
    this.light.setBlendMode(Phaser.BlendModes.MULTIPLY)
    this.halo = this.add.image(0, 0, bakeHalo(this) ?? '__DEFAULT').setAlpha(0)
    this.halo.setBlendMode(Phaser.BlendModes.ADD)
    for (const layer of [this.things, this.light, this.halo, this.papers]) this.children.bringToTop(layer)
    this.still = new NewsroomStill(
      this,
      [this.under, this.furniture, this.things, this.light],
      () => this.isZooming || [...this.staged.values()].some(one => !isPaper(one.thing) && one.isMoving),
    )

    const state = stage.getState()
    this.cameras.main.setVisible(!state.look.forcedColors)
    this.furnish(state)
    this.arrive(state)
    listen(this, (now, before) => {
      if (this.isLeaving) return
      this.cameras.main.setVisible(!now.look.forcedColors)
      if (now.look.forcedColors) this.cover(false)
      if (now.room.things !== before.room.things || now.look !== before.look) this.furnish(now)
      if (now.room.pointed !== before.room.pointed) this.point(now)
    })
  }

  override update(): void {
    const { window, stage } = contextOf(this)
    if (window === this.window || this.failed) return
    const sharper = window.density !== this.window.density
    this.window = window
    aim(this)
    this.still?.renew()
    if (sharper) this.furnish(stage.getState())
  }

  /** Goes in on what was picked and ends; at once where nothing may move. */
  leave(): void {
    if (this.isLeaving) return
    const { stage } = contextOf(this)
    this.isLeaving = true
    this.cover(false)
    stage.setState({ roomDrawn: false })
    if (isStill(stage.getState()) || document.hidden || this.failed || this.staged.size === 0)
      return void this.scene.stop()
    this.zoom(1, NEAR, GO_IN, 'Cubic.easeIn', () => this.scene.stop())
  }

  private furnish(state: StageState): void {
    const { things } = state.room
    const { density } = this.window
    if (things.length === 0 || this.isLeaving) return
    this.still?.renew()
    for (const [id, one] of this.staged) {
      if (things.some(thing => thing.id === id && thing.kind === one.thing.kind)) continue
      one.destroy()
      this.staged.delete(id)
    }
    for (const thing of things) {
      const staged = this.staged.get(thing.id) ?? this.stage(thing)
      const hasTurned = staged.lay(thing, state.look, density, this.picture)
      if (hasTurned && thing.kind === 'card' && !isStill(state)) this.turnOver(staged)
    }
    this.lightUp(state)
    if (!state.roomDrawn)
      this.game.events.once(Phaser.Core.Events.POST_RENDER, () => {
        if (!this.scene.isActive() || this.isLeaving) return
        contextOf(this).stage.setState({ roomDrawn: true })
        this.cover(!contextOf(this).stage.getState().look.forcedColors)
      })
  }

  private stage(thing: RoomThing): StagedThing {
    const layer = SURFACES.includes(thing.kind)
      ? this.under
      : FURNITURE.includes(thing.kind)
        ? this.furniture
        : isPaper(thing)
          ? this.papers
          : this.things
    const staged = new StagedThing(this, layer, thing)
    this.staged.set(thing.id, staged)
    return staged
  }

  private readonly picture: Brush['picture'] = key => {
    if (!this.textures.exists(key)) return null
    const image = this.textures.get(key).getSourceImage() as CanvasImageSource
    return { image, scale: key === GRAIN ? 1 : contextOf(this).pictureScale }
  }

  private lightUp({ room, look }: StageState): void {
    const rect: Rect | null = around(
      room.things.filter(({ kind }) => SURFACES.includes(kind)).map(thing => thing.rect),
    )
    if (!rect) return
    const glows = glowsOf(room.things)
    const key = JSON.stringify([rect, look.theme, glows])
    if (key === this.lit) return
    this.lit = key
    const texture = bakeLight(this, rect, look.theme, glows)
    if (!texture) return
    this.light
      .setTexture(texture)
      .setPosition(rect.x, rect.y)
      .setDisplaySize(rect.width, rect.height)
      .setVisible(true)
  }

  /** The bare desk below need not be drawn while nothing of it is seen. */
  private cover(covers: boolean): void {
    this.game.scene.getScene('room').sys.setVisible(!covers)
  }

  /** What is pointed at moves, and the lamp over it brightens. */
  private point(state: StageState): void {
    const { pointed } = state.room
    const still = isStill(state)
    for (const [id, one] of this.staged)
      if (one.isPointed !== (id === pointed)) {
        one.answer(id === pointed, still)
        if (!isPaper(one.thing)) this.still?.renew()
      }
    const target = pointed === null ? undefined : this.staged.get(pointed)
    this.tweens.killTweensOf(this.halo)
    if (target) {
      const { rect } = target.thing
      this.focus = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
      this.halo
        .setPosition(this.focus.x, this.focus.y)
        .setScale((rect.width * 1.7 + 60) / HALO_SIZE, (rect.height * 1.7 + 60) / HALO_SIZE)
    }
    const alpha = target ? (state.look.theme === 'night' ? 0.5 : 0.4) : 0
    if (still) this.halo.setAlpha(alpha)
    else this.tweens.add({ targets: this.halo, alpha, duration: 160 })
  }

  private arrive(state: StageState): void {
    const { page } = state
    if (this.focus.x === 0) this.focus = { x: page.width / 2, y: page.scroll + page.viewHeight / 2 }
    if (isStill(state)) return
    if (contextOf(this).cameFromDesk) {
      this.focus = { x: page.width / 2, y: page.scroll + page.viewHeight / 2 }
      this.zoom(NEARLY, 1, DRAW_BACK, 'Cubic.easeOut')
    }
    for (const { lamp, thing, moving } of this.staged.values()) {
      if (lamp && thing.state === 'new')
        this.tweens.add({ targets: lamp, alpha: 0.1, duration: 150, yoyo: true, repeat: 2 })
      if (thing.state === 'cat')
        this.tweens.add({ targets: moving, scaleY: moving.scaleY * 1.06, duration: 480, yoyo: true })
    }
  }

  private turnOver({ moving }: StagedThing): void {
    const { scaleX } = moving
    moving.scaleX = 0.02
    this.tweens.add({ targets: moving, scaleX, duration: 240, ease: 'Cubic.easeOut' })
  }

  /** Moves the camera from one nearness to another, about what it looks at. */
  private zoom(from: number, to: number, duration: number, ease: string, done?: () => void): void {
    const camera = this.cameras.main
    const eye = { near: from }
    const see = (): void => {
      const { density, top } = contextOf(this).window
      camera.setZoom(density * eye.near)
      camera.setScroll(this.focus.x - this.focus.x / eye.near, this.focus.y - (this.focus.y - top) / eye.near)
      if (done) camera.setAlpha(Math.max(0, Math.min(1, (NEAR - eye.near) / (NEAR - 1))))
    }
    see()
    this.isZooming = true
    this.tweens.add({
      targets: eye,
      near: to,
      duration,
      ease,
      onUpdate: see,
      onComplete: () => {
        see()
        this.isZooming = false
        done?.()
      },
    })
  }
}
