// The newsroom behind the menu: it draws what the page has laid out, answers what is pointed at, and goes to sleep.

import { expect, it } from 'vitest'
import { glowsOf } from '../../src/game/newsroom-light.ts'
import { MOVES } from '../../src/game/newsroom-moves.ts'
import type { NewsroomScene } from '../../src/game/scenes/newsroom.ts'
import type { Room, RoomKind, RoomThing, StageState } from '../../src/store/stage-store.ts'
import { assets, counted, hurry, rig, until, type Rig } from './support.ts'

const thing = (kind: RoomKind, id: string, x: number, y: number, state = '', tilt = 0): RoomThing => ({
  kind,
  id,
  state,
  tilt,
  rect: { x, y, width: 120, height: 90 },
})

const THINGS: readonly RoomThing[] = [
  { ...thing('wall', 'wall', 0, 0), rect: { x: 0, y: 0, width: 800, height: 300 } },
  { ...thing('desk', 'desk', 0, 300), rect: { x: 0, y: 300, width: 800, height: 400 } },
  thing('window', 'window', 20, 20, 'window-night'),
  thing('card', 'card:innuendo', 200, 60, 'hinting down', -1),
  thing('box', 'box:one', 400, 60, 'red open'),
  thing('phone', 'phone', 600, 400, 'quiet'),
  thing('picture', 'cat', 60, 180, 'cat'),
  thing('slip', 'slip:one', 200, 400, 'next', 1),
]

const STILL: StageState['look'] = { theme: 'night', motion: 'reduced', direction: 'ltr', forcedColors: false }

const room = (things = THINGS, pointed: string | null = null): Room => ({ things, pointed })
const scene = ({ game }: Rig): NewsroomScene => game.scene.getScene('newsroom') as NewsroomScene
const isRunning = ({ game }: Rig): boolean => game.scene.isActive('newsroom')

async function open(state: Partial<StageState> = {}): Promise<Rig> {
  const made = await rig({ scene: 'newsroom', room: room(), ...state })
  await until(() => isRunning(made), 'the newsroom')
  hurry(made)
  return made
}

it('draws every thing where the page has laid it, and says when it has', async () => {
  const it = await open()
  await until(() => it.stage.getState().roomDrawn, 'the drawing')
  expect([...scene(it).staged.keys()]).toEqual(THINGS.map(({ id }) => id))
  const { moving } = scene(it).staged.get('card:innuendo')!
  expect(moving).toMatchObject({ x: 260, y: 105 })
  expect(moving.angle).toBeCloseTo(-1)
  expect(scene(it).staged.get('window')!.moving.texture.key).toBe('newsroom/window-night')
  expect(scene(it).staged.get('cat')!.moving).toMatchObject({ displayWidth: 120, displayHeight: 90 })
})

it('fetches its pictures only when it is first shown', async () => {
  const it = await rig({ scene: 'desk' })
  expect(it.game.textures.exists('newsroom/cat')).toBe(false)
  it.stage.setState({ scene: 'newsroom', room: room() })
  await until(() => isRunning(it), 'the newsroom')
  expect(it.game.textures.exists('newsroom/cat')).toBe(true)
})

it('keeps in step with the page: things come, go, move and turn over', async () => {
  const it = await open()
  const moved = { ...THINGS[3]!, rect: { ...THINGS[3]!.rect, x: 300 }, state: 'hinting up' }
  it.stage.setState({
    room: room([
      ...THINGS.filter(({ id }) => id !== 'cat' && id !== moved.id),
      moved,
      thing('picture', 'globe', 9, 9, 'globe'),
    ]),
  })
  const { staged } = scene(it)
  expect(staged.has('cat')).toBe(false)
  expect(staged.has('globe')).toBe(true)
  expect(staged.get(moved.id)!.moving.scaleX).toBeLessThan(0.1)
  await until(() => staged.get(moved.id)!.moving.scaleX === 1, 'the card')
  expect(staged.get(moved.id)!.moving.x).toBe(360)
})

it.each(['slip:one', 'card:innuendo', 'box:one', 'phone'])('answers for %s, and lets go again', async id => {
  const it = await open()
  const { moving, thing: one } = scene(it).staged.get(id)!
  const before = { y: moving.y, rotation: moving.rotation }
  it.stage.setState({ room: room(THINGS, id) })
  await until(() => !it.game.scene.getScene('newsroom').tweens.isTweening(moving), 'the answer')
  expect(moving.y).toBeLessThan(before.y)
  if (one.kind !== 'phone') expect(before.y - moving.y).toBeCloseTo(MOVES[one.kind]!.lift)
  expect(scene(it).halo.alpha).toBeGreaterThan(0)
  it.stage.setState({ room: room(THINGS, null) })
  await until(() => moving.y === before.y && scene(it).halo.alpha === 0, 'letting go')
  expect(moving.rotation).toBeCloseTo(before.rotation)
})

it('answers with light alone where nothing may move', async () => {
  const it = await open({ look: STILL })
  const { moving } = scene(it).staged.get('box:one')!
  const { y } = moving
  it.stage.setState({ room: room(THINGS, 'box:one') })
  expect(scene(it).halo.alpha).toBeGreaterThan(0)
  expect(moving.y).toBe(y)
  expect(scene(it).tweens.getTweens()).toHaveLength(0)
})

it('sleeps as soon as nothing moves, also when the telephone has rung', async () => {
  const ringing = THINGS.map(one => (one.kind === 'phone' ? { ...one, state: 'new' } : one))
  const it = await open({ room: room(ringing) })
  expect(scene(it).staged.get('phone')!.lamp!.visible).toBe(true)
  await until(() => it.context.sleeper.asleep, 'sleep')
  const { frame } = it.game.loop
  await new Promise(done => setTimeout(done, 80))
  expect(it.game.loop.frame).toBe(frame)
  it.stage.setState({ room: room(ringing, 'window') })
  await until(() => !it.context.sleeper.asleep, 'waking')
  await until(() => it.context.sleeper.asleep, 'sleep again')
})

it('goes in on the desk and ends, and draws back when the player comes home', async () => {
  const it = await open()
  it.stage.setState({ scene: 'desk' })
  expect(it.stage.getState().roomDrawn).toBe(false)
  expect(scene(it).isLeaving).toBe(true)
  await until(() => scene(it).cameras.main?.alpha < 1, 'the camera')
  await until(() => !isRunning(it), 'the end')
  it.stage.setState({ scene: 'newsroom', room: room() })
  await until(() => isRunning(it), 'the newsroom')
  expect(scene(it).cameras.main.zoom).toBeGreaterThan(1)
  hurry(it)
  await until(() => scene(it).cameras.main.zoom === 1, 'the whole room')
  await until(() => it.context.sleeper.asleep, 'sleep')
})

it('is simply gone, and simply there, where nothing may move', async () => {
  const it = await open({ look: STILL })
  it.stage.setState({ scene: 'desk' })
  await until(() => !isRunning(it), 'the end')
  it.stage.setState({ scene: 'newsroom' })
  await until(() => isRunning(it), 'the newsroom')
  expect(scene(it).cameras.main.zoom).toBe(1)
})

it('survives going in and out faster than the camera, and leaks no subscription', async () => {
  const it = await open()
  const subscriptions = counted(it.stage)
  for (let times = 0; times < 4; times++) {
    it.stage.setState({ scene: 'desk' })
    it.stage.setState({ scene: 'newsroom', room: room() })
  }
  await until(() => isRunning(it) && !scene(it).isLeaving, 'the newsroom')
  expect(subscriptions()).toBeLessThanOrEqual(1)
  expect(scene(it).staged.size).toBe(THINGS.length)
  await until(() => it.stage.getState().roomDrawn, 'the drawing')
})

it('leaves the page its own drawing where a picture does not come', async () => {
  const { base } = assets
  const it = await rig({ scene: 'room' })
  Object.assign(it.context, { assets: `${base}nowhere/` })
  it.stage.setState({ scene: 'newsroom', room: room() })
  await until(() => isRunning(it), 'the newsroom')
  await until(() => it.context.sleeper.asleep, 'sleep')
  expect(it.stage.getState().roomDrawn).toBe(false)
})

it('gives light from lamps that are lit, and from no others', () => {
  const lamp = (state: string) => glowsOf([thing('picture', 'lamp', 0, 0, state)])
  expect(lamp('pendant lit')).not.toEqual([])
  expect(lamp('pendant')).toEqual([])
})
