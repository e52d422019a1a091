// One thing of the newsroom on the stage: a picture or something painted, where the page has laid it, and how it
// answers when it is pointed at.

import Phaser from 'phaser'
import type { RoomThing, StageLook } from '../store/stage-store.ts'
import { bake } from './newsroom-bake.ts'
import type { Brush } from './newsroom-cut.ts'
import { ANSWER, MOVES, RECEIVER, type Move } from './newsroom-moves.ts'
import { textureOf } from './newsroom-pictures.ts'

const NO_MOVE: Move = { lift: 0, turn: 0 }

/** The pictures a thing is put together from, from below; null where it is painted. */
function picturesOf({ kind, state }: RoomThing): readonly string[] | null {
  if (kind === 'phone') return ['phone-body', 'phone-handset']
  if (kind === 'picture' || kind === 'window' || kind === 'hook') return [state.split(' ')[0]!]
  return null
}

export class StagedThing {
  /** Every part of it; the last is the one that moves. */
  readonly parts: readonly Phaser.GameObjects.Image[]
  /** Blinks when somebody rings. */
  readonly lamp: Phaser.GameObjects.Arc | null
  thing!: RoomThing
  isPointed = false
  private isLifted = false
  private readonly scene: Phaser.Scene
  private painted = ''

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Container, thing: RoomThing) {
    this.scene = scene
    const names = picturesOf(thing) ?? ['']
    this.parts = names.map(name => scene.add.image(0, 0, name === '' ? '__DEFAULT' : textureOf(name)))
    layer.add([...this.parts])
    this.lamp = thing.kind === 'phone' ? scene.add.circle(0, 0, 6, 0xff6b5e) : null
    if (this.lamp) layer.add(this.lamp)
  }

  get moving(): Phaser.GameObjects.Image {
    return this.parts.at(-1)!
  }

  get isMoving(): boolean {
    const { tweens } = this.scene
    return tweens.isTweening(this.moving) || (this.lamp !== null && tweens.isTweening(this.lamp))
  }

  /** Lays it where it is now. True where it shows another side than before. */
  lay(thing: RoomThing, look: StageLook, density: number, picture: Brush['picture']): boolean {
    const before = this.thing as RoomThing | undefined
    this.thing = thing
    const { rect } = thing
    const names = picturesOf(thing)
    if (names) names.forEach((name, index) => this.layPicture(index, name))
    else {
      const key = JSON.stringify([
        rect.width,
        rect.height,
        thing.state,
        look.theme,
        look.direction,
        density,
        this.where,
      ])
      if (key !== this.painted) {
        this.painted = key
        const baked = bake(this.scene, thing, look, density, picture)
        if (baked) this.moving.setTexture(baked.texture).setScale(1 / baked.density)
      }
    }
    this.lamp
      ?.setPosition(rect.x + rect.width * 0.86, rect.y + rect.height * 0.82)
      .setVisible(thing.state === 'new')
    if (!this.scene.tweens.isTweening(this.moving)) this.rest()
    return before !== undefined && before.state !== thing.state
  }

  /** Moves as it does when it is pointed at, or back; where nothing may move it lies where it lies. */
  answer(isPointed: boolean, isStill: boolean): void {
    this.isPointed = isPointed
    this.isLifted = isPointed && !isStill
    this.scene.tweens.killTweensOf(this.moving)
    if (isStill) return this.rest()
    const { x, y, rotation } = this.place()
    this.scene.tweens.add({ targets: this.moving, x, y, rotation, duration: ANSWER, ease: 'Cubic.easeOut' })
  }

  destroy(): void {
    this.scene.tweens.killTweensOf([...this.parts])
    for (const part of this.parts) part.destroy()
    this.lamp?.destroy()
  }

  /** Surfaces go on where their neighbour ends, so that they look different elsewhere. */
  private get where(): string {
    const { kind, rect } = this.thing
    return kind === 'wall' || kind === 'desk' ? `${rect.x} ${rect.y}` : ''
  }

  private rest(): void {
    const { x, y, rotation } = this.place()
    this.moving.setPosition(x, y).setRotation(rotation)
  }

  private place(): { x: number; y: number; rotation: number } {
    const { rect, tilt, kind } = this.thing
    const { lift, turn } = !this.isLifted ? NO_MOVE : kind === 'phone' ? RECEIVER : (MOVES[kind] ?? NO_MOVE)
    const x = rect.x + rect.width / 2
    const rotation = Phaser.Math.DegToRad(tilt + turn)
    // The receiver lies on its fork; a bag swings from its hook.
    if (kind === 'phone') return { x, y: rect.y + this.moving.displayHeight / 2 - lift, rotation }
    if (kind === 'hook') return { x, y: rect.y, rotation }
    return { x, y: rect.y + rect.height / 2 - lift, rotation }
  }

  private layPicture(index: number, name: string): void {
    const { rect, kind } = this.thing
    const part = this.parts[index]!
    const texture = textureOf(name)
    if (part.texture.key !== texture) part.setTexture(texture)
    if (kind === 'phone') {
      const scale = rect.width / part.width
      part.setScale(scale)
      if (index === 0)
        part.setPosition(rect.x + rect.width / 2, rect.y + rect.height - part.displayHeight / 2)
      return
    }
    part.setDisplaySize(rect.width, rect.height)
    if (kind === 'hook') part.setOrigin(0.5, 0)
    else if (part !== this.moving) part.setPosition(rect.x + rect.width / 2, rect.y + rect.height / 2)
  }
}
