// The red pencil: what it tells, in which order, and that it never keeps anyone waiting.

import { expect, it } from 'vitest'
import type { PassageKind } from '../../src/core/passages.ts'
import { perform, type StageState } from '../../src/store/stage-store.ts'
import { ink, line, picture, reveal, rig, room, stop, until } from './support.ts'

const KINDS: readonly PassageKind[] = [
  'hit',
  'half-hit',
  'wrong-name',
  'miss',
  'false-flag',
  'false-on-note',
  'fair-note',
  'arguable',
  'open',
  'spare',
  'rest',
]

const SHAPES: Record<PassageKind, string[]> = {
  hit: ['tick'],
  'half-hit': ['bracket', 'bracket', 'tick'],
  'wrong-name': ['underline', 'curl'],
  miss: ['loop'],
  'false-flag': ['strike', 'cross'],
  'false-on-note': ['strike', 'cross'],
  'fair-note': ['small-tick'],
  arguable: ['dots'],
  open: ['dots'],
  spare: ['strike'],
  rest: ['small-tick'],
}

const all = (): Partial<StageState> => ({
  scene: 'reveal',
  picture: picture({
    ink: KINDS.map((kind, row) => ink(kind, 'hinting', [line(row)])),
    stops: KINDS.map((kind, row) => stop(kind, [line(row, 160, 260)], kind)),
  }),
})

it('goes to each stop that is wanted, makes its marks, and says so', async () => {
  const it = await rig(all())
  for (const [index, kind] of KINDS.entries()) {
    it.stage.setState({ wanted: index })
    expect(it.stage.getState().told).toBe(index - 1)
    await until(() => it.stage.getState().told === index, kind)
    expect(
      reveal(it)
        .marks.drawn.get(index)!
        .map(({ shape }) => shape),
    ).toEqual(SHAPES[kind])
  }
  expect(reveal(it).marks.drawn.size).toBe(KINDS.length)
})

it('rubs out a false flag and sets a half hit right; going back undoes both', async () => {
  const it = await rig(all())
  const { strokes } = reveal(it).sheet.ink
  it.stage.setState({ wanted: KINDS.length - 1 })
  await until(() => it.stage.getState().told === KINDS.length - 1, 'the last stop')
  expect(strokes.get('false-flag')!.rubbed).toBe(1)
  expect(strokes.get('false-flag')!.graphics.alpha).toBeLessThan(0.5)
  expect(strokes.get('half-hit')!.rects).toEqual([line(1, 160, 260)])
  expect(strokes.get('hit')!.rubbed).toBe(0)

  it.stage.setState({ wanted: -1 })
  expect(it.stage.getState().told).toBe(-1)
  expect(reveal(it).marks.drawn.size).toBe(0)
  expect(strokes.get('false-flag')!.rubbed).toBe(0)
  expect(strokes.get('half-hit')!.rects).toEqual([line(1)])
})

it('finishes the act that runs when another stop is wanted, and never queues', async () => {
  const it = await rig(all())
  const told: number[] = []
  it.stage.subscribe(now => {
    if (now.told !== (told.at(-1) ?? -1)) told.push(now.told)
  })
  for (let wanted = 0; wanted < KINDS.length; wanted++) it.stage.setState({ wanted })
  expect(told).toEqual(KINDS.map((_, index) => index).slice(0, -1))
  await until(() => it.stage.getState().told === KINDS.length - 1, 'the last stop', 900)
  expect(reveal(it).marks.drawn.size).toBe(KINDS.length)
})

it('shows all at once when the last stop is wanted first', async () => {
  const it = await rig(all())
  it.stage.setState({ wanted: 8 })
  expect([...reveal(it).marks.drawn.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  await until(() => it.stage.getState().told === 8, 'the stop')
})

it('tells again when one goes back', async () => {
  const it = await rig(all())
  it.stage.setState({ wanted: 5 })
  await until(() => it.stage.getState().told === 5, 'the stop')
  it.stage.setState({ wanted: 2 })
  expect([...reveal(it).marks.drawn.keys()].sort((a, b) => a - b)).toEqual([0, 1])
  await until(() => it.stage.getState().told === 2, 'the earlier stop')
  expect([...reveal(it).marks.drawn.keys()].sort((a, b) => a - b)).toEqual([0, 1, 2])
})

it('tells at once where nothing may move, and in forced colours without a mark', async () => {
  const it = await rig(all())
  const { look } = it.stage.getState()
  it.stage.setState({ look: { ...look, motion: 'reduced' } })
  it.stage.setState({ wanted: 3 })
  expect(it.stage.getState().told).toBe(3)
  expect(reveal(it).marks.drawn.size).toBe(4)
  it.stage.setState({ look: { ...look, forcedColors: true } })
  it.stage.setState({ wanted: 4 })
  expect(it.stage.getState().told).toBe(4)
  expect(reveal(it).marks.drawn.has(4)).toBe(false)
})

it('keeps what was told when the page is measured anew, also in the middle of an act', async () => {
  const it = await rig(all())
  it.stage.setState({ wanted: 2 })
  it.stage.setState(({ picture: before }) => ({
    picture: { ...before, paper: { x: 0, y: 0, width: 360, height: 900 } },
  }))
  expect(it.stage.getState().told).toBe(-1)
  expect([...reveal(it).marks.drawn.keys()]).toEqual([0, 1])
  await until(() => it.stage.getState().told === 2, 'the stop')
  expect(reveal(it).marks.drawn.size).toBe(3)
})

it('leaves the sheet where it lies when the next passage is told', async () => {
  const it = await rig(all())
  it.stage.setState({ wanted: 0 })
  perform(it.stage, 'page')
  expect(room(it).layer.y).toBe(0)
  await until(() => it.stage.getState().told === 0, 'the stop')
  expect(room(it).layer.y).toBe(0)
})

it('lays the pencil beside what is looked at again on the whole page', async () => {
  const it = await rig({ ...all(), told: KINDS.length - 1, wanted: KINDS.length - 1 })
  const { pencil } = reveal(it)
  it.stage.setState({ pointed: 2 })
  await until(() => Math.abs(pencil.tip.y - (line(2).y + 11)) < 1, 'the pencil')
  expect(reveal(it).marks.drawn.size).toBe(KINDS.length)
  it.stage.setState({ pointed: 7 })
  await until(() => Math.abs(pencil.tip.y - (line(7).y + 11)) < 1, 'the pencil further down')
})

it('starts where the reveal had got to', async () => {
  const it = await rig({ ...all(), scene: 'room', wanted: 4, told: 4 })
  it.stage.setState({ scene: 'reveal' })
  expect(reveal(it).marks.drawn.size).toBe(5)
  await until(() => it.context.sleeper.asleep, 'sleep')
  expect(it.stage.getState().told).toBe(4)
})

it('mirrors its marks for words that run from right to left', async () => {
  const it = await rig(all())
  it.stage.setState(({ look }) => ({ look: { ...look, direction: 'rtl', motion: 'reduced' } }))
  it.stage.setState({ wanted: 0 })
  const tick = reveal(it).marks.drawn.get(0)![0]!.lines[0]!
  const words = line(0, 160, 260)
  expect(Math.min(...tick.map(({ x }) => x))).toBeLessThan(words.x)
  expect(Math.max(...tick.map(({ x }) => x))).toBeLessThan(words.x + words.width / 2)
})
