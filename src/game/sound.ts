// The sounds of the acts. Files are fetched by Phaser's loader after the player's first gesture, when the page has
// nothing better to do, so they cost nothing before and hold up no frame; played by Web Audio directly, because
// Phaser's own manager opens an audio context and listens on the whole page before any gesture. Whatever fails here
// fails in silence.

import Phaser from 'phaser'
import type { Act } from '../store/stage-store.ts'

export type SoundName = Act | 'pencil' | 'rub' | 'tube'

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
  'pick',
  'ring',
  'pencil',
  'rub',
  'tube',
]

const GESTURES = ['pointerup', 'keydown'] as const

/** A sound that comes later than this after its act would belong to nothing any more. */
const TOO_LATE = 700

/** A drag makes ink wet many times a second; it is to sound like one nib. */
const SHORTEST_GAP = 70

export class Sounds {
  private readonly game: Phaser.Game
  private readonly folder: string
  private readonly isHeard: () => boolean
  private readonly buffers = new Map<SoundName, AudioBuffer>()
  private readonly lastPlayed = new Map<SoundName, number>()
  private audio: AudioContext | null = null
  private failed = false
  private opening = false
  private waiting: { readonly name: SoundName; readonly volume: number; readonly since: number } | null = null

  /** `isHeard`: the player has not muted it. */
  constructor(game: Phaser.Game, folder: string, isHeard: () => boolean) {
    this.game = game
    this.folder = folder
    this.isHeard = isHeard
    for (const gesture of GESTURES) window.addEventListener(gesture, this.warm, { passive: true })
  }

  /** Plays a sound, 0 to 1 loud. While the files are on their way, only what comes in time is heard. */
  play(name: SoundName, volume: number): void {
    if (volume <= 0 || this.failed || document.hidden || !hadGesture()) return
    const now = performance.now()
    if (now - (this.lastPlayed.get(name) ?? -SHORTEST_GAP) < SHORTEST_GAP) return
    this.lastPlayed.set(name, now)
    try {
      if (this.audio) this.start(name, volume)
      else this.prepare()
      if (!this.buffers.has(name)) this.waiting = { name, volume, since: now }
    } catch {
      this.failed = true
    }
  }

  destroy(): void {
    this.failed = true
    this.stopWaiting()
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

  /** The first gesture: from now on a browser lets a page be heard. */
  private readonly warm = (): void => {
    if (!hadGesture()) return
    this.stopWaiting()
    if (this.isHeard()) this.prepare()
  }

  private stopWaiting(): void {
    for (const gesture of GESTURES) window.removeEventListener(gesture, this.warm)
  }

  /** Opening takes longer than a frame, so it waits until nothing else is to be done. */
  private prepare(): void {
    if (this.opening || this.failed) return
    this.opening = true
    const open = (): void => {
      if (this.failed) return
      try {
        this.open()
      } catch {
        this.failed = true
      }
    }
    if ('requestIdleCallback' in window) requestIdleCallback(open, { timeout: 1000 })
    else setTimeout(open, 200)
  }

  private open(): void {
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
          buffer => this.arrived(name, buffer),
          () => {},
        )
      })
    }
    // One after the other: together they would be one long task.
    scene.load.maxParallelDownloads = 2
    scene.load.start()
  }

  private arrived(name: SoundName, buffer: AudioBuffer): void {
    this.buffers.set(name, buffer)
    const { waiting } = this
    if (waiting?.name !== name) return
    this.waiting = null
    if (performance.now() - waiting.since < TOO_LATE) this.start(name, waiting.volume)
  }
}

/** Browsers that cannot tell block audio by themselves until there was one. */
function hadGesture(): boolean {
  return navigator.userActivation?.hasBeenActive ?? true
}
