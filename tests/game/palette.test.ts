// Paper and ink: words can be read over all of it, and inks can be told apart without seeing all colours.

import { describe, expect, it } from 'vitest'
import { FAMILIES } from '../../src/core/technique.ts'
import { contrast, mix, type Palette, PALETTES, toNumber } from '../../src/game/palette.ts'

describe.each(Object.entries(PALETTES))('by %s', (_, palette: Palette) => {
  it.each(FAMILIES)('words stay at 7:1 over %s, dry or wet, and where two strokes overlap', family => {
    const once = mix(palette.paper, palette.band[family], palette.bandAlpha)
    expect(contrast(palette.words, once)).toBeGreaterThanOrEqual(7)
    for (const other of FAMILIES)
      expect(
        contrast(palette.words, mix(once, palette.band[other], palette.bandAlpha)),
      ).toBeGreaterThanOrEqual(7)
    const drying = mix(
      mix(palette.paper, palette.wet, palette.wetAlpha),
      palette.band[family],
      palette.bandAlpha * 0.4,
    )
    expect(contrast(palette.words, drying)).toBeGreaterThanOrEqual(7)
  })

  it('words stay at 7:1 over bare paper, fibres and wet ink', () => {
    for (const ground of [
      palette.paper,
      mix(palette.paper, palette.fibre, 0.13),
      mix(palette.paper, palette.wet, palette.wetAlpha),
    ])
      expect(contrast(palette.words, ground)).toBeGreaterThanOrEqual(7)
  })

  it('every stroke and pencil mark stands out from the paper', () => {
    for (const colour of [...Object.values(palette.ink), palette.red, palette.green, palette.thread])
      expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(3)
  })

  it.each(FAMILIES)('the highlighter of %s can be seen on the paper', family => {
    const band = mix(palette.paper, palette.band[family], palette.bandAlpha)
    expect(contrast(band, palette.paper)).toBeGreaterThanOrEqual(1.2)
  })

  it.each(['protan', 'deutan', 'tritan'] as const)('no two inks look the same to a %s eye', eye => {
    const pairs = FAMILIES.flatMap((a, i) => FAMILIES.slice(i + 1).map(b => [a, b] as const))
    const alike = pairs.filter(
      ([a, b]) => difference(seen(palette.ink[a], eye), seen(palette.ink[b], eye)) < 20,
    )
    expect(alike).toEqual([])
  })
})

/** Machado, Oliveira and Fernandes (2009), full strength, on linear light. */
const EYES = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}

type Light = [number, number, number]

function seen(colour: string, eye: keyof typeof EYES): Light {
  const number = toNumber(colour)
  const [r, g, b] = [16, 8, 0].map(shift => {
    const value = ((number >> shift) & 255) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as Light
  const m = EYES[eye]
  const row = (i: number) => Math.min(1, Math.max(0, m[i]! * r + m[i + 1]! * g + m[i + 2]! * b))
  return [row(0), row(3), row(6)]
}

/** Distance in CIE Lab; about 2 can just be seen. */
function difference(a: Light, b: Light): number {
  const lab = ([r, g, blue]: Light): Light => {
    const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
    const x = f((0.4124 * r + 0.3576 * g + 0.1805 * blue) / 0.9505)
    const y = f(0.2126 * r + 0.7152 * g + 0.0722 * blue)
    const z = f((0.0193 * r + 0.1192 * g + 0.9505 * blue) / 1.089)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }
  const [p, q] = [lab(a), lab(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}
