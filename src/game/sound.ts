// The sounds of the acts. Files are fetched by Phaser's loader at the first act after the player's first gesture, so
// they cost nothing before; played by Web Audio directly, because Phaser's own manager opens an audio context and
// listens on the whole page before any gesture. Whatever fails here fails in silence.

import Phaser from 'phaser'
import type { Act } from '../store/stage-store.ts'

export type SoundName = Act | 'pencil' | 'rub'

export const SOUNDS: readonly SoundName[] = [
  'sheet-in',
  'wet',
  'place',
  'change',
  'remove',
  'undo',
  'refuse',
  'sign-off',
  'page',
  'hit',
  'miss',
  'fair',
  'false',
  'bell',
  'pencil',
  'rub',
]

/** A drag makes ink wet many times a second; it is to sound like one nib. */
const SHORTEST_GAP = 70

export class Sounds {
  private readonly game: Phaser.Game
  private readonly folder: string
  private readonly buffers = new Map<SoundName, AudioBuffer>()
  private readonly lastPlayed = new Map<SoundName, number>()
  private audio: AudioContext | null = null
  private failed = false

  constructor(game: Phaser.Game, folder: string) {
    this.game = game
    this.folder = folder
  }

  /** Plays a sound, 0 to 1 loud. The one that makes the files be fetched is played when it is there. */
  play(name: SoundName, volume: number): void {
    if (volume <= 0 || this.failed || document.hidden || !hadGesture()) return
    const now = performance.now()
    if (now - (this.lastPlayed.get(name) ?? -SHORTEST_GAP) < SHORTEST_GAP) return
    this.lastPlayed.set(name, now)
    try {
      if (!this.audio) this.open(name, volume)
      else this.start(name, volume)
    } catch {
      this.failed = true
    }
  }

  destroy(): void {
    this.failed = true
    this.audio?.close().catch(() => {})
    this.audio = null
  }

  private start(name: SoundName, volume: number): void {
    const buffer = this.buffers.get(name)
    if (!buffer || !this.audio) return
    if (this.audio.state === 'suspended') this.audio.resume().catch(() => {})
    const source = this.audio.createBufferSource()
    const gain = this.audio.createGain()
    source.buffer = buffer
    gain.gain.value = Math.min(1, volume) ** 2
    source.connect(gain).connect(this.audio.destination)
    source.start()
  }

  private open(first: SoundName, volume: number): void {
    const audio = new AudioContext()
    this.audio = audio
    const scene = this.game.scene.getScenes(true)[0]
    if (!scene) return
    for (const name of SOUNDS) {
      scene.load.binary(name, `${this.folder}${name}.wav`)
      scene.load.once(`${Phaser.Loader.Events.FILE_KEY_COMPLETE}binary-${name}`, () => {
        const bytes = this.game.cache.binary.get(name) as ArrayBuffer
        this.game.cache.binary.remove(name)
        audio.decodeAudioData(bytes).then(
          buffer => {
            this.buffers.set(name, buffer)
            if (name === first) this.start(name, volume)
          },
          () => {},
        )
      })
    }
    scene.load.start()
  }
}

/** Browsers that cannot tell block audio by themselves until there was one. */
function hadGesture(): boolean {
  return navigator.userActivation?.hasBeenActive ?? true
}
