// The stage by itself: a sheet with ink of every family, wet ink and every kind of stop, and buttons for its acts.

import '../../src/ui/styles/main.css'
import { startStage } from '../../src/game/start-stage.ts'
import type { PassageKind } from '../../src/core/passages.ts'
import { FAMILIES } from '../../src/core/technique.ts'
import {
  createStageStore,
  perform,
  type Act,
  type Ink,
  type Picture,
  type Rect,
} from '../../src/store/stage-store.ts'
import { wearLook } from './look.ts'

const KINDS: readonly PassageKind[] = [
  'hit', 'half-hit', 'wrong-name', 'miss', 'false-flag', 'false-on-note', 'fair-note', 'arguable', 'open', 'spare', 'rest',
] // prettier-ignore
const ACTS: readonly Act[] = [
  'sheet-in', 'wet', 'place', 'change', 'remove', 'undo', 'refuse', 'sign-off', 'page', 'hit', 'miss', 'fair', 'false', 'bell',
] // prettier-ignore
/** Kinds of stops that judge a stroke of the player's. */
const ON_INK: readonly PassageKind[] = [
  'hit',
  'half-hit',
  'wrong-name',
  'false-flag',
  'false-on-note',
  'arguable',
  'spare',
]

const look = wearLook()
// Lines are measured once, so in the font they will stay in.
await document.fonts.load('1em "Literata Variable"')
const width = document.documentElement.clientWidth
const paper: Rect = {
  x: Math.max(12, width / 2 - 330),
  y: 110,
  width: Math.min(660, width - 24),
  height: 900,
}
const app = document.getElementById('app')!
let row = 0

/** Writes a line on the sheet and tells where it lies. */
function line(words: string): Rect {
  const label = document.createElement('span')
  label.textContent = words
  Object.assign(label.style, {
    position: 'absolute',
    left: `${paper.x + 60}px`,
    top: `${paper.y + 44 + row++ * 46}px`,
    font: '1.1875rem/1.75 var(--serif)',
  })
  app.append(label)
  const { x, y, width: long, height } = label.getBoundingClientRect()
  return { x: x + scrollX, y: y + scrollY, width: long, height }
}

const span = { start: 0, end: 1 }
const ink: Ink[] = FAMILIES.map(family => ({
  id: family,
  family,
  spans: [span],
  rects: [line(`Ink of ${family}, on a line`)],
}))
const wet = { spans: [span], rects: [line('Wet ink, before it has a name')] }
const stops = KINDS.map((kind, index) => {
  const rects = [line(`A stop of the kind ${kind}`)]
  const inkId = ON_INK.includes(kind) ? `stop ${kind}` : null
  if (inkId) ink.push({ id: inkId, family: FAMILIES[index % 5]!, spans: [span], rects })
  return { kind, spans: [span], rects, clash: kind === 'miss' ? ink[1]!.rects : [], inkId }
})
const picture: Picture = { paper, ink, wet, stops }
const stage = createStageStore({
  picture,
  volume: 0,
  scene: 'reveal',
  look: {
    theme: look.theme === 'night' ? 'night' : 'day',
    motion: look.motion === 'reduced' ? 'reduced' : 'full',
    direction: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
    forcedColors: false,
  },
})

const bar = document.createElement('div')
bar.className = 'button-row'
bar.style.padding = '0.5rem'
app.prepend(bar)
function button(name: string, act: () => void): void {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = name
  made.addEventListener('click', act)
  bar.append(made)
}
const want = (step: number): void =>
  stage.setState(({ wanted }) => ({
    scene: 'reveal',
    wanted: Math.max(-1, Math.min(stops.length - 1, wanted + step)),
  }))
button('desk', () => stage.setState({ scene: 'desk', picture: { ...picture, stops: [] } }))
button('reveal', () => stage.setState({ scene: 'reveal', picture, wanted: -1, told: -1 }))
button('next stop', () => want(1))
button('back', () => want(-1))
button('all stops', () => stage.setState({ scene: 'reveal', picture, wanted: stops.length - 1 }))
for (const act of ACTS) button(act, () => perform(stage, act))

function report(): void {
  const { clientWidth, clientHeight, scrollHeight, scrollTop } = document.documentElement
  stage.setState({
    page: { width: clientWidth, height: scrollHeight, viewHeight: clientHeight, scroll: scrollTop },
  })
}
app.style.minHeight = `${paper.y + paper.height + 80}px`
report()
addEventListener('scroll', report, { passive: true })
addEventListener('resize', report)
stage.subscribe(({ status }) => {
  document.documentElement.dataset['stage'] = status
})
await startStage({ parent: document.getElementById('stage')!, stage, assets: '/assets/' })
want(stops.length)
