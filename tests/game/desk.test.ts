// The sheet while it is marked.

import type Phaser from 'phaser'
import { expect, it } from 'vitest'
import { FAMILIES } from '../../src/core/technique.ts'
import { PATTERN_OF } from '../../src/game/strokes.ts'
import { perform } from '../../src/store/stage-store.ts'
import { counted, desk, hurry, ink, line, picture, rig, room, until } from './support.ts'

it('draws ink for each flag, lets it dry, and rubs it out when the flag goes', async () => {
  const it = await rig({ scene: 'desk' })
  const flags = FAMILIES.map((family, row) => ink(family, family, [line(row)]))
  it.stage.setState({ picture: picture({ ink: flags }) })
  const { strokes } = desk(it).sheet.ink
  expect([...strokes.keys()]).toEqual(FAMILIES)
  expect(strokes.get('motive')!.wetness).toBe(1)
  await until(
    () => [...strokes.values()].every(({ wetness, drawn }) => wetness === 0 && drawn === 1),
    'dry ink',
  )

  for (const stroke of strokes.values()) expect(stroke.graphics.commandBuffer.length).toBeGreaterThan(0)
  const gone = strokes.get('wording')!.graphics
  it.stage.setState({ picture: picture({ ink: flags.slice(0, 4) }) })
  expect(strokes.has('wording')).toBe(false)
  expect(gone.active).toBe(true)
  await until(() => !gone.active, 'rubbing out')
})

it('rubs a removed flag out with an eraser, and clears both away', async () => {
  const it = await rig({
    scene: 'desk',
    picture: picture({ ink: [ink('a', 'motive'), ink('b', 'wording')] }),
  })
  const { layer } = desk(it).sheet
  const erasers = () => layer.getAll('texture', it.game.textures.get('eraser')).length
  const before = layer.length
  expect(erasers()).toBe(0)
  it.stage.setState({ picture: picture({ ink: [ink('a', 'motive')] }) })
  expect(erasers()).toBe(1)
  await until(() => erasers() === 0, 'the eraser going')
  await until(() => layer.length === before - 1, 'nothing left of stroke and crumbs')
  it.stage.setState(({ look }) => ({ look: { ...look, motion: 'reduced' } }))
  it.stage.setState({ picture: picture() })
  expect(erasers()).toBe(0)
})

it('sends a capsule down the tube at sign-off, where there is a tube and things may move', async () => {
  const page = { width: 1600, height: 900, viewHeight: 800, scroll: 0 }
  const paper = { x: 300, y: 80, width: 600, height: 700 }
  const it = await rig({ scene: 'desk', page, picture: picture({ paper }) })
  const capsules = () =>
    room(it).children.getAll('texture', it.game.textures.get('capsule')) as Phaser.GameObjects.Image[]
  perform(it.stage, 'sign-off')
  const [capsule] = capsules()
  await until(() => capsule!.visible && capsule!.x > 1100, 'the capsule on its way')
  await until(() => capsules().length === 0, 'the gulp')
  it.stage.setState(({ look }) => ({ look: { ...look, motion: 'reduced' } }))
  perform(it.stage, 'sign-off')
  expect(capsules()).toEqual([])
  it.stage.setState(({ look }) => ({ look: { ...look, motion: 'full' }, page: { ...page, width: 700 } }))
  it.stage.setState({ picture: picture({ paper: { ...paper, x: 10, width: 680 } }) })
  perform(it.stage, 'sign-off')
  expect(capsules()).toEqual([])
})

it('draws the right pattern for each family', async () => {
  const flags = FAMILIES.map((family, row) => ink(family, family, [line(row)]))
  const it = await rig({ scene: 'desk', picture: picture({ ink: flags }) })
  const shapes = Object.fromEntries(
    FAMILIES.map(family => {
      const [pattern] = desk(it).sheet.ink.strokes.get(family)!.patterns
      return [
        PATTERN_OF[family],
        { lines: pattern!.lines.length, dots: pattern!.dots.length, points: pattern!.lines[0]?.length ?? 0 },
      ]
    }),
  )
  expect(shapes.wave).toMatchObject({ lines: 1, dots: 0 })
  expect(shapes.zigzag).toMatchObject({ lines: 1, dots: 0 })
  expect(shapes.wave!.points).toBeGreaterThan(shapes.zigzag!.points)
  expect(shapes.double).toEqual({ lines: 2, dots: 0, points: 2 })
  expect(shapes.dash!.lines).toBeGreaterThan(6)
  expect(shapes.dot!.lines).toBe(0)
  expect(shapes.dot!.dots).toBeGreaterThan(15)
})

it('follows wet ink at once and takes it away', async () => {
  const it = await rig({ scene: 'desk' })
  const { wet } = desk(it).sheet.ink
  it.stage.setState({ picture: picture({ wet: { spans: [], rects: [line(0)] } }) })
  const one = wet.commandBuffer.length
  it.stage.setState({ picture: picture({ wet: { spans: [], rects: [line(0), line(1)] } }) })
  expect(wet.commandBuffer.length).toBeGreaterThan(one)
  it.stage.setState({ picture: picture() })
  expect(wet.commandBuffer).toHaveLength(0)
})

it('draws no ink in forced colours, and all of it when they end', async () => {
  const it = await rig({ scene: 'desk', picture: picture({ ink: [ink('a', 'motive')] }) })
  const { graphics } = desk(it).sheet.ink.strokes.get('a')!
  const { look } = it.stage.getState()
  it.stage.setState({ look: { ...look, forcedColors: true } })
  expect(graphics.commandBuffer).toHaveLength(0)
  expect(room(it).paper.commandBuffer.length).toBeGreaterThan(0)
  it.stage.setState({ look })
  expect(graphics.commandBuffer.length).toBeGreaterThan(0)
})

it('slides the sheet in, but not where nothing may move', async () => {
  const it = await rig({ scene: 'desk' })
  perform(it.stage, 'sheet-in')
  const { layer } = room(it)
  expect(layer.y).toBeGreaterThan(100)
  expect(desk(it).sheet.layer.y).toBe(layer.y)
  await until(() => layer.y === 0 && desk(it).sheet.layer.y === 0, 'the sheet')
  it.stage.setState(({ look }) => ({ look: { ...look, motion: 'reduced' } }))
  perform(it.stage, 'sheet-in')
  expect(layer.y).toBe(0)
})

it('dries and rubs out at once where nothing may move', async () => {
  const it = await rig({ scene: 'desk' })
  it.stage.setState(({ look }) => ({ look: { ...look, motion: 'reduced' } }))
  it.stage.setState({ picture: picture({ ink: [ink('a', 'hinting')] }) })
  const stroke = desk(it).sheet.ink.strokes.get('a')!
  expect(stroke).toMatchObject({ drawn: 1, wetness: 0 })
  it.stage.setState({ picture: picture() })
  expect(stroke.graphics.active).toBe(false)
})

it('lets a stamp that is on its way land in the reveal', async () => {
  const it = await rig({ scene: 'desk' })
  perform(it.stage, 'sign-off')
  expect(desk(it).stamp.head.visible).toBe(true)
  it.stage.setState({ scene: 'reveal' })
  hurry(it)
  expect(it.context.stamping).toBe(true)
  await until(() => !it.context.stamping, 'the stamp')
})

it('sleeps when nothing moves and wakes on a change', async () => {
  const it = await rig({ scene: 'desk' })
  await until(() => it.context.sleeper.asleep, 'sleep')
  const awake = () => it.game.canvas.dataset['awake'] !== undefined
  expect(awake()).toBe(false)
  const { frame } = it.game.loop
  await new Promise(done => setTimeout(done, 80))
  expect(it.game.loop.frame).toBe(frame)
  it.stage.setState({ picture: picture({ ink: [ink('a', 'sourcing')] }) })
  await until(() => !it.context.sleeper.asleep, 'waking')
  await until(awake, 'the sign of it')
  await until(() => it.context.sleeper.asleep, 'sleep again')
  expect(desk(it).sheet.ink.strokes.get('a')!.wetness).toBe(0)
})

it('leaks no subscription and no act when scenes change', async () => {
  const it = await rig({ scene: 'room' })
  const subscriptions = counted(it.stage)
  for (let i = 0; i < 3; i++) {
    it.stage.setState({ scene: 'desk' })
    expect(subscriptions()).toBe(1)
    it.stage.setState({ scene: 'reveal' })
    expect(subscriptions()).toBe(1)
    it.stage.setState({ scene: 'room' })
    expect(subscriptions()).toBe(0)
  }
  expect(room(it).paper.commandBuffer).toHaveLength(0)
  perform(it.stage, 'sheet-in')
  it.stage.setState({ scene: 'desk' })
  expect(room(it).paper.commandBuffer.length).toBeGreaterThan(0)
  expect(room(it).layer.y).toBeGreaterThan(0)
  expect(desk(it).sheet.layer.y).toBeGreaterThan(0)
  it.stage.setState({ scene: 'room' })
  it.stage.setState({ scene: 'desk' })
  expect(desk(it).sheet.layer.y).toBe(0)
})
