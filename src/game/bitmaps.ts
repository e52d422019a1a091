// Turns the loaded pictures into bitmaps. A browser that draws without a graphics chip goes through all the shapes of
// an SVG again each time it is put on a canvas: the light alone cost 40 ms of a slow processor's frame.

import Phaser from 'phaser'

/** Replaces the named textures by bitmaps of the same size; only where the processor draws. */
export function makeBitmaps(scene: Phaser.Scene, names: readonly string[]): void {
  if (scene.game.config.renderType !== Phaser.CANVAS) return
  for (const name of names) {
    const source = scene.textures.get(name).getSourceImage()
    if (!(source instanceof HTMLImageElement)) continue
    const canvas = document.createElement('canvas')
    canvas.width = source.width
    canvas.height = source.height
    canvas.getContext('2d')?.drawImage(source, 0, 0)
    scene.textures.remove(name)
    scene.textures.addCanvas(name, canvas)
  }
}
