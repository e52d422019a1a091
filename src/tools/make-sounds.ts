// Makes the sounds in assets/sounds: `npm run sounds`. Every sound is computed here from noise and
// sine waves; chance is seeded, so that the same script makes the same files.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Samples of one sound, from -1 to 1 but for its final loudness. */
type Sound = Float64Array
/** A sound, how many seconds later it begins, and how loud. */
type Part = readonly [sound: Sound, later?: number, loudness?: number]
/** Frequency in hertz, loudness, and decay in seconds. */
type Partial = readonly [frequency: number, loudness: number, decay: number]

const RATE = 16_000
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'assets', 'sounds')

/** Noise from -1 to 1, the same for the same seed. */
function noise(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 31 - 1
  }
}

/** Samples of `seconds`, each made from its time. */
const samples = (seconds: number, make: (time: number) => number): Sound =>
  Float64Array.from({ length: Math.round(seconds * RATE) }, (_, i) => make(i / RATE))

/** Rises in `attack` seconds, then fades; `decay` is the time in which it falls to about a third. */
const envelope =
  (attack: number, decay: number) =>
  (t: number): number =>
    Math.min(1, t / attack) * Math.exp(-Math.max(0, t - attack) / decay)

const sine = (frequency: number, t: number): number => Math.sin(2 * Math.PI * frequency * t)

/** Noise between two pitches: a low pass, and another taken away from it. */
function band(low: number, high: number, seed: number): () => number {
  const random = noise(seed)
  const a = 1 - Math.exp((-2 * Math.PI * high) / RATE)
  const b = 1 - Math.exp((-2 * Math.PI * low) / RATE)
  let upper = 0
  let lower = 0
  return () => {
    upper += a * (random() - upper)
    lower += b * (upper - lower)
    return (upper - lower) * 2.4
  }
}

/** A rough surface under a nib or a pencil: noise that stutters with the grain of the paper. */
function scratch(seconds: number, seed: number, low: number, high: number, strokes: number): Sound {
  const hiss = band(low, high, seed)
  const grain = band(20, 90, seed + 1)
  return samples(seconds, t => {
    const stroke = Math.abs(Math.sin((t / seconds) * Math.PI * strokes)) ** 0.7
    const fade = Math.sin(Math.min(1, t / seconds) * Math.PI) ** 0.35
    return hiss() * stroke * fade * (0.55 + grain() * 2.2)
  })
}

/** A struck thing: partials that die away. */
const struck = (seconds: number, partials: readonly Partial[], attack = 0.002): Sound =>
  samples(seconds, t =>
    partials.reduce(
      (sum, [frequency, loudness, decay]) => sum + sine(frequency, t) * loudness * envelope(attack, decay)(t),
      0,
    ),
  )

/** Sounds laid over one another. */
function mix(...parts: readonly Part[]): Sound {
  const length = Math.max(...parts.map(([sound, later = 0]) => sound.length + Math.round(later * RATE)))
  const out = new Float64Array(length)
  for (const [sound, later = 0, loudness = 1] of parts) {
    const start = Math.round(later * RATE)
    sound.forEach((value, i) => {
      out[start + i] = out[start + i]! + value * loudness
    })
  }
  return out
}

const thud = (pitch: number, decay: number, seed: number): Sound => {
  const knock = band(60, 900, seed)
  const shape = envelope(0.001, decay * 0.5)
  return samples(
    decay * 4,
    t =>
      sine(pitch * (1 + 0.8 * Math.exp(-t / 0.02)), t) * envelope(0.002, decay)(t) + knock() * shape(t) * 0.8,
  )
}

const slide = (seconds: number, seed: number, low: number, high: number): Sound => {
  const paper = band(low, high, seed)
  return samples(seconds, t => paper() * Math.sin((t / seconds) * Math.PI) ** 1.6 * (1 - 0.4 * (t / seconds)))
}

/** Every sound and how loud its loudest moment is. */
const SOUNDS: Readonly<Record<string, readonly [sound: Sound, loudest: number]>> = {
  'sheet-in': [mix([slide(0.34, 11, 500, 4200), 0, 1], [thud(110, 0.03, 12), 0.3, 0.25]), 0.4],
  wet: [scratch(0.07, 21, 1800, 5200, 1), 0.22],
  place: [mix([scratch(0.2, 31, 1500, 5600, 2)], [thud(190, 0.02, 32), 0.17, 0.3]), 0.36],
  change: [scratch(0.22, 41, 1300, 4800, 3), 0.32],
  remove: [scratch(0.26, 51, 300, 1700, 4), 0.38],
  undo: [slide(0.2, 61, 700, 3000).reverse(), 0.3],
  refuse: [mix([thud(120, 0.035, 71)], [thud(104, 0.04, 72), 0.11, 0.9]), 0.34],
  'sign-off': [
    mix(
      [slide(0.14, 81, 300, 1400), 0, 0.25],
      [thud(72, 0.075, 82), 0.13, 1.3],
      [slide(0.12, 83, 900, 3600), 0.24, 0.18],
    ),
    0.72,
  ],
  page: [mix([slide(0.26, 91, 900, 5200)], [slide(0.12, 92, 1500, 6000), 0.2, 0.7]), 0.4],
  hit: [
    mix(
      [scratch(0.12, 101, 1400, 4600, 2), 0, 0.7],
      [
        struck(0.34, [
          [880, 0.5, 0.09],
          [1320, 0.22, 0.06],
        ]),
        0.08,
        0.6,
      ],
    ),
    0.34,
  ],
  miss: [
    struck(
      0.36,
      [
        [294, 0.6, 0.1],
        [440, 0.15, 0.05],
      ],
      0.006,
    ),
    0.3,
  ],
  fair: [
    struck(0.32, [
      [1175, 0.4, 0.08],
      [1760, 0.16, 0.05],
    ]),
    0.24,
  ],
  false: [
    mix(
      [
        struck(
          0.3,
          [
            [247, 0.6, 0.08],
            [233, 0.3, 0.08],
          ],
          0.006,
        ),
      ],
      [scratch(0.16, 131, 300, 1500, 3), 0, 0.4],
    ),
    0.3,
  ],
  pencil: [scratch(0.4, 141, 700, 3400, 4), 0.28],
  rub: [scratch(0.34, 151, 180, 1100, 6), 0.36],
  pick: [mix([slide(0.11, 161, 900, 4200), 0, 0.7], [thud(230, 0.018, 162), 0.05, 0.5]), 0.3],
  // An old bell behind a closed drawer: two turns of the clapper.
  ring: [
    mix(
      ...Array.from({ length: 8 }, (_, i): Part => [
        struck(0.12, [
          [i % 2 === 0 ? 1244 : 1046, 0.4, 0.05],
          [i % 2 === 0 ? 2490 : 2093, 0.16, 0.03],
        ]),
        i * 0.04 + (i > 3 ? 0.1 : 0),
        0.8,
      ]),
    ),
    0.2,
  ],
  // A breath of air, and the capsule that arrives somewhere else.
  tube: [mix([slide(0.3, 181, 180, 1500), 0, 1], [thud(150, 0.03, 182), 0.27, 0.5]), 0.3],
  bell: [
    struck(0.75, [
      [1568, 0.5, 0.28],
      [3136 * 1.003, 0.2, 0.14],
      [4300, 0.1, 0.06],
      [784, 0.12, 0.3],
    ]),
    0.42,
  ],
}

/** A mono file of 16 bits. Ends are faded so that nothing clicks. */
function wav(sound: Sound, loudest: number): Buffer {
  const peak = sound.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9)
  const fade = Math.min(200, sound.length >> 2)
  const bytes = Buffer.alloc(44 + sound.length * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + sound.length * 2, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(RATE, 24)
  bytes.writeUInt32LE(RATE * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(sound.length * 2, 40)
  sound.forEach((value, i) => {
    const edge = Math.min(1, (i + 1) / 16, (sound.length - i) / fade)
    bytes.writeInt16LE(Math.round((value / peak) * loudest * edge * 32767), 44 + i * 2)
  })
  return bytes
}

mkdirSync(folder, { recursive: true })
for (const [name, [sound, loudest]] of Object.entries(SOUNDS))
  writeFileSync(join(folder, `${name}.wav`), wav(sound, loudest))
