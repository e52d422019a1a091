// Ink stays under its words when the size, the face or the room of the text changes under it: in what a pointer is
// asked about, and in the picture that the stage draws.

import { afterEach, expect, it } from 'vitest'
import '../../src/ui/settings/easy-face.ts'
import { placesOf } from '../fixtures/players.ts'
import { openExcerpt, until, type Screen } from './support/excerpt.tsx'

const root = document.documentElement
afterEach(() => {
  for (const name of ['textSize', 'face', 'spacing']) Reflect.deleteProperty(root.dataset, name)
})

/** Where the words of the flag are drawn, from the page's corner: first line's start, last line's end. */
function drawn({ sheet }: Screen): { left: number; top: number; right: number; bottom: number } {
  const range = document.createRange()
  range.selectNodeContents(sheet.querySelector('mark')!)
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
  return {
    left: Math.min(...boxes.map(box => box.left)) + scrollX,
    top: Math.min(...boxes.map(box => box.top)) + scrollY,
    right: Math.max(...boxes.map(box => box.right)) + scrollX,
    bottom: Math.max(...boxes.map(box => box.bottom)) + scrollY,
  }
}

/** Where the stage has the ink. */
function inked({ stage }: Screen): ReturnType<typeof drawn> {
  const { rects } = stage.getState().picture.ink[0]!
  return {
    left: Math.min(...rects.map(({ x }) => x)),
    top: Math.min(...rects.map(({ y }) => y)),
    right: Math.max(...rects.map(({ x, width }) => x + width)),
    bottom: Math.max(...rects.map(({ y, height }) => y + height)),
  }
}

const apart = (screen: Screen): number => {
  const [is, shouldBe] = [inked(screen), drawn(screen)]
  return Math.max(
    ...(['left', 'top', 'right', 'bottom'] as const).map(side => Math.abs(is[side] - shouldBe[side])),
  )
}

it.each([
  ['larger text', { textSize: '150' }],
  ['the largest text', { textSize: '200' }],
  ['the plain face', { face: 'plain' }],
  ['the face for easier reading', { face: 'easy' }],
  ['more room', { spacing: 'wide' }],
  ['the most room', { spacing: 'wider' }],
  ['all at once', { textSize: '175', face: 'easy', spacing: 'wider' }],
])('ink lies under its words with %s', async (_, change) => {
  const screen = await openExcerpt('lamp-oil')
  const place = placesOf('perfect', screen.text, screen.play.getState().key!).at(-1)!
  screen.play.dispatch({ type: 'placeFlag', ...place, confidence: null })
  await until(() => screen.stage.getState().picture.ink.length === 1, 'ink')
  await until(() => apart(screen) < 1.5, 'ink in its first place')
  const before = drawn(screen)
  Object.assign(root.dataset, change)
  expect(drawn(screen)).not.toEqual(before)
  await until(() => apart(screen) < 1.5, 'ink under its words again')
  await document.fonts.ready
  await until(() => apart(screen) < 1.5, 'ink under its words in the face that has come')
})

it('is measured anew where the sheet keeps its size', async () => {
  const screen = await openExcerpt('lamp-oil')
  screen.sheet.style.height = '4000px'
  const place = placesOf('perfect', screen.text, screen.play.getState().key!).at(-1)!
  screen.play.dispatch({ type: 'placeFlag', ...place, confidence: null })
  await until(() => screen.stage.getState().picture.ink.length === 1 && apart(screen) < 1.5, 'ink')
  root.dataset['spacing'] = 'wider'
  expect(apart(screen)).toBeGreaterThan(3)
  await until(() => apart(screen) < 1.5, 'ink under its words again')
})
