// A mouse and a finger that the browser cannot tell from real ones. Points are in the page's own pixels.

import type {} from '@vitest/browser-playwright'
import { cdp } from 'vitest/browser'

type Point = { readonly x: number; readonly y: number }

/** Where the test's frame lies on the page that the browser shows. */
function onScreen({ x, y }: Point): Point {
  const frame = window.frameElement
  if (!frame) return { x, y }
  const box = frame.getBoundingClientRect()
  const scale = box.width / window.innerWidth
  return { x: box.x + x * scale, y: box.y + y * scale }
}

const moment = () => new Promise(requestAnimationFrame)

const mouse = async (
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
  point: Point,
  buttons: number,
) => {
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    ...onScreen(point),
    button: type === 'mouseMoved' && buttons === 0 ? 'none' : 'left',
    buttons,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  })
  await moment()
}

export const press = (point: Point): Promise<void> => mouse('mousePressed', point, 1)
export const release = (point: Point): Promise<void> => mouse('mouseReleased', point, 0)
/** Moves the mouse; with its button held unless told otherwise. */
export const moveTo = (point: Point, held = true): Promise<void> => mouse('mouseMoved', point, held ? 1 : 0)

export async function click(point: Point): Promise<void> {
  await moveTo(point, false)
  await press(point)
  await release(point)
}

/** Drags by way of a few points between. */
export async function drag(from: Point, to: Point, { letGo = true } = {}): Promise<void> {
  await moveTo(from, false)
  await press(from)
  for (const share of [0.3, 0.7, 1])
    await moveTo({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
  if (letGo) await release(to)
}

const touch = async (
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  points: readonly Point[],
) => {
  await cdp().send('Input.dispatchTouchEvent', { type, touchPoints: points.map(onScreen) })
  await moment()
}

export async function tap(point: Point): Promise<void> {
  await touch('touchStart', [point])
  await touch('touchEnd', [])
}

/** A finger that goes from one point to another. */
export async function swipe(from: Point, to: Point, { letGo = true } = {}): Promise<void> {
  await touch('touchStart', [from])
  for (const share of [0.2, 0.4, 0.6, 0.8, 1])
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
  if (letGo) await touch('touchEnd', [])
}

export const cancelTouch = (): Promise<void> => touch('touchCancel', [])
