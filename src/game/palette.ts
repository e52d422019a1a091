// Every colour the stage draws with, and the paper and ink that the page's own style must match. Plain constants:
// words stay at 7:1 or better over paper and over any ink, in both themes, and the inks are as far apart as they can
// be for eyes that do not see all colours (tests/game/palette.test.ts).

import type { Family } from '../core/technique.ts'
import type { StageLook } from '../store/stage-store.ts'

export type Theme = StageLook['theme']

export type Palette = {
  /** The sheet, the sheet under it that peeks out, and the words printed on it. */
  readonly paper: string
  readonly paperUnder: string
  readonly words: string
  readonly fibre: string
  /** Sprocket holes and shadows let the desk through. */
  readonly hole: string
  readonly shadow: string
  readonly wood: string
  /** Underline of each family. */
  readonly ink: Readonly<Record<Family, string>>
  /** Its highlighter, laid on at `bandAlpha`: as bright as words over it allow. */
  readonly band: Readonly<Record<Family, string>>
  readonly bandAlpha: number
  /** Ink that has no family yet. */
  readonly wet: string
  readonly wetAlpha: number
  readonly red: string
  readonly green: string
  readonly thread: string
  /** How much of the stamp's imprint shows, so that words over it keep their contrast. */
  readonly imprintAlpha: number
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  day: {
    paper: '#fbf6e9',
    paperUnder: '#e3d8bd',
    words: '#1d1a16',
    fibre: '#8a7550',
    hole: '#7d5a3a',
    shadow: '#2a160b',
    wood: '#b18055',
    ink: {
      hinting: '#0f55b8',
      sourcing: '#8f3208',
      reasoning: '#119a7a',
      motive: '#6b1a70',
      wording: '#988300',
    },
    band: {
      hinting: '#7db4f7',
      sourcing: '#f7a368',
      reasoning: '#62d6b2',
      motive: '#dd94e4',
      wording: '#ecd43c',
    },
    bandAlpha: 0.62,
    wet: '#e3ae00',
    wetAlpha: 0.42,
    red: '#c3232e',
    green: '#1f7a4d',
    thread: '#a8121f',
    imprintAlpha: 0.66,
  },
  // At night the lamp is low: brown paper, light words. A bright sheet would dazzle those who chose dark.
  night: {
    paper: '#352c21',
    paperUnder: '#2a2219',
    words: '#fff6e4',
    fibre: '#c9ab7c',
    hole: '#0a0d16',
    shadow: '#03040a',
    wood: '#241a1c',
    ink: {
      hinting: '#4f93f5',
      sourcing: '#f58a4a',
      reasoning: '#3fd9ad',
      motive: '#ffb3ec',
      wording: '#ffe97a',
    },
    band: {
      hinting: '#19498f',
      sourcing: '#863a0f',
      reasoning: '#0a5a46',
      motive: '#752a6b',
      wording: '#55490a',
    },
    bandAlpha: 0.72,
    wet: '#ffce3d',
    wetAlpha: 0.2,
    red: '#ff7272',
    green: '#5fdc9a',
    thread: '#ff5a5f',
    imprintAlpha: 0.72,
  },
}

/** `#rrggbb` as the number Phaser wants. */
export const toNumber = (colour: string): number => Number.parseInt(colour.slice(1), 16)

/** `over` laid on `under` at `alpha`, as the eye sees it. */
export function mix(under: string, over: string, alpha: number): string {
  const channel = (shift: number) => {
    const a = (toNumber(under) >> shift) & 255
    const b = (toNumber(over) >> shift) & 255
    return Math.round(a + (b - a) * alpha)
  }
  return `#${((channel(16) << 16) | (channel(8) << 8) | channel(0)).toString(16).padStart(6, '0')}`
}

/** Contrast of two colours as WCAG measures it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const light = luminance(a)
  const other = luminance(b)
  return (Math.max(light, other) + 0.05) / (Math.min(light, other) + 0.05)
}

function luminance(colour: string): number {
  const linear = (shift: number) => {
    const value = ((toNumber(colour) >> shift) & 255) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
}
