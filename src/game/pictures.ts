// The pictures of the stage, by the names of their files in assets/pictures.

import type Phaser from 'phaser'

export const PICTURES = {
  wood: 'wood',
  day: 'day',
  night: 'night',
  pencil: 'pencil',
  stamp: 'stamp',
  'in-tray': 'in-tray',
  cup: 'cup',
  spike: 'spike',
  tube: 'tube',
  capsule: 'capsule',
  ruler: 'ruler',
  lamp: 'lamp',
  phone: 'phone',
  clips: 'clips',
  eraser: 'eraser',
  papers: 'papers',
} as const

export type PictureName = keyof typeof PICTURES

/** Light is soft and is stretched over the whole desk: more pixels would show nothing more. */
const SOFT: readonly PictureName[] = ['day', 'night']

/** Asks a scene's loader for all pictures, sharp at the given number of pixels for one of the page's. */
export function loadPictures(scene: Phaser.Scene, folder: string, scale: number): void {
  for (const name of Object.values(PICTURES))
    scene.load.svg(name, `${folder}${name}.svg`, { scale: SOFT.includes(name) ? 1 : scale })
}
