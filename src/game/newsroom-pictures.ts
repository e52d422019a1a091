// The pictures of the newsroom, by the names of their files in assets/pictures/newsroom. They are fetched when the
// newsroom is first drawn: who opens an excerpt by a link does not wait for them.

import Phaser from 'phaser'

const NAMES = [
  'banker',
  'books',
  'cat',
  'chief',
  'clock',
  'globe',
  'ivy',
  'junior',
  'mug',
  'pendant',
  'phone-body',
  'phone-handset',
  'plant',
  'radiator',
  'radio',
  'satchel',
  'sofa-plant',
  'stack',
  'trophy',
  'typewriter',
  'window-day',
  'window-night',
] as const

/** The texture of a picture. */
export const textureOf = (name: string): string => `newsroom/${name}`

/** Asks for those that are not there yet; `failed` is told of one that does not come. */
export function loadNewsroom(scene: Phaser.Scene, folder: string, scale: number, failed: () => void): void {
  scene.load.once(Phaser.Loader.Events.FILE_LOAD_ERROR, failed)
  for (const name of NAMES) {
    const key = textureOf(name)
    if (!scene.textures.exists(key)) scene.load.svg(key, `${folder}newsroom/${name}.svg`, { scale })
  }
}
