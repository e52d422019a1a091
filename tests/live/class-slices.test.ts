// A large class is scored in slices. The trainer does not wait for them: whatever changes meanwhile, the newest board
// comes, and nobody works on for what nobody wants any more.

import { afterEach, describe, expect, it } from 'vitest'
import type { ExcerptText } from '../../src/core/excerpt.ts'
import { judgeOf, scoreSome } from '../../src/live/authority/class/score.ts'
import type { Reading, RoomState } from '../../src/live/authority/types.ts'
import type { Beat } from '../../src/live/authority/views.ts'
import { ADDRESSES, type Patch, type Role } from '../../src/live/protocol.ts'
import { classParts } from '../../src/server/class-parts.ts'
import { createPublisher } from '../../src/server/publisher.ts'
import { aHost, aPlayer, startTestServer, type TestServer } from './support/a-server.ts'
import { openClass, pageOf } from './support/class-play.ts'

/** More than two slices of a server's. */
const READERS = 120
/** More slices than any of these classes needs: what takes longer does not end. */
const PLENTY = 40

const PAGE = 0
const open = (markId: 'clique' | 'darkness' | 'who-drank'): Reading => ({ kind: 'open', markId })

/** A class at the key, and the same class once each of some readings was accepted, after those before it. */
function atTheKey(...readings: readonly Reading[]): RoomState[] {
  const room = openClass([pageOf('lamp-oil')])
  const seats = Array.from({ length: READERS }, () => room.join())
  room.goTo('marking')
  for (const seat of seats) room.marks(seat, PAGE, ['The council', 'innuendo'])
  room.goTo('key', PAGE)
  const states = [room.state()]
  for (const reading of readings) {
    room.accepts(PAGE, reading)
    states.push(room.state())
  }
  return states
}

const scored = (state: RoomState): number =>
  state.seats.filter(({ pages }) => judgeOf(state, PAGE).isScored(pages[PAGE]!.round.flags)).length

/** Wanted, but not for ever: a run that never ends fails its test and does not hold it up. */
const patiently = (): (() => boolean) => {
  let asked = 0
  return () => ++asked < PLENTY
}

/** The marks on a board that have to be found. */
const required = (beat: Beat | null | undefined): string[] =>
  beat?.kind === 'key' ? beat.board.marks.flatMap(mark => (mark.required ? [mark.markId] : [])) : ['no board']

describe('two sets of readings in turns', () => {
  it('leave each other what has been scored', () => {
    const [, one, two] = atTheKey(open('clique'), open('darkness'))
    const left = [READERS, READERS]
    for (let turn = 0; turn < PLENTY && left.some(seats => seats > 0); turn++)
      for (const [index, state] of [one!, two!].entries()) left[index] = scoreSome(state, [PAGE], 'last', 10)
    expect(left).toEqual([0, 0])
    expect([scored(one!), scored(two!)]).toEqual([READERS, READERS])
  })

  it('have a judge each, who is still there after the other was asked', () => {
    const states = atTheKey(open('clique'), open('darkness'))
    const judges = states.map(state => judgeOf(state, PAGE))
    expect(new Set(judges).size).toBe(3)
    for (const turn of [0, 2, 1, 0]) expect(judgeOf(states[turn]!, PAGE)).toBe(judges[turn])
  })

  it('do not pile up: of many, the last few are kept', () => {
    const [none, one, two, three] = atTheKey(open('clique'), open('darkness'), open('who-drank'))
    const first = judgeOf(none!, PAGE)
    for (const state of [one!, two!, three!]) judgeOf(state, PAGE)
    expect(judgeOf(none!, PAGE)).not.toBe(first)
  })

  it('each come to their own board', async () => {
    const [, one, two] = atTheKey(open('clique'), open('darkness'))
    const boardOf = async (state: RoomState) => required(await classParts.beat(state, patiently()))
    expect(await Promise.all([boardOf(one!), boardOf(two!)])).toEqual([
      ['who-drank', 'no-names', 'darkness'],
      ['who-drank', 'no-names'],
    ])
  })
})

it('what nobody wants any more ends at its next slice', async () => {
  const [state] = atTheKey()
  let isWanted = true
  const run = classParts.beat(state!, () => isWanted)
  const before = scored(state!)
  isWanted = false
  expect(await run).toBeNull()
  expect(before).toBeLessThan(READERS)
  expect(scored(state!)).toBe(before)
})

describe('what a room is told', () => {
  /** A wall in a room that is at `state`, and all that is being worked out for it. */
  function aWall(first: RoomState) {
    let state = first
    const told: Patch[] = []
    const bugs: unknown[] = []
    const runs: Promise<Beat | null>[] = []
    const publisher = createPublisher({
      state: () => state,
      seq: () => 1,
      trouble: () => null,
      here: new Set(),
      lines: (role: Role) => (role === 'wall' ? 1 : 0),
      toAll: (_role, patch) => void told.push(patch),
      parts: {
        ...classParts,
        beat(at, isWanted) {
          const isInTime = patiently()
          const run = classParts.beat(at, () => isInTime() && isWanted())
          runs.push(Promise.resolve(run))
          return run
        },
      },
      clock: () => 0,
      onBug: bug => void bugs.push(bug),
    })
    return {
      publisher,
      bugs,
      boards: () => told.flatMap(({ set }) => ('beat' in set ? [required(set.beat)] : [])),
      moves(to: RoomState) {
        state = to
        publisher.beatChanged(false)
        publisher.now()
      },
      /** Until nothing is being worked out. */
      quiet: async () => void (await Promise.all(runs)),
    }
  }

  it('is the newest board alone; older ones are left where they were', async () => {
    const [none, one, two] = atTheKey(open('clique'), open('darkness'))
    const wall = aWall(none!)
    wall.moves(one!)
    wall.moves(two!)
    await wall.quiet()
    expect(wall.boards()).toEqual([['who-drank', 'no-names']])
    expect(scored(two!)).toBe(READERS)
    expect(scored(one!)).toBeLessThan(READERS)
    expect(scored(none!)).toBeLessThan(READERS)
    expect(wall.bugs).toEqual([])
  })

  it('ends with the room', async () => {
    const [state] = atTheKey()
    const wall = aWall(state!)
    const before = scored(state!)
    wall.publisher.stop()
    await wall.quiet()
    expect(scored(state!)).toBe(before)
    expect(before).toBeLessThan(READERS)
    expect(wall.boards()).toEqual([])
  })
})

describe('a server', () => {
  let server: TestServer
  afterEach(() => server.stop())

  it('shows sixty readers a new board after two readings are accepted in one go', async () => {
    server = await startTestServer()
    const { code, host: token } = await server.create({ secondVote: false })
    const host = await aHost(server, code, token)
    const { words } = (await (await server.get(ADDRESSES.text(code, PAGE))).json()) as ExcerptText
    const players = await Promise.all(Array.from({ length: 60 }, () => aPlayer(server, code)))
    await host.goTo('marking')
    const span = { start: words[0]!, end: words[5]! }
    const command = { type: 'placeFlag', span, technique: 'loaded-language', confidence: null } as const
    await Promise.all(players.map(player => player.send({ type: 'mark', page: PAGE, command })))
    await host.goTo('key')
    const first = await host.until<Beat | null>('beat', beat => beat?.kind === 'key')
    const [one, two, ...others] = required(first)

    const accepted = [one!, two!].map(markId =>
      host.send({ type: 'accept', page: PAGE, reading: { kind: 'open', markId } }),
    )
    expect(await Promise.all(accepted)).toEqual([{ ok: true }, { ok: true }])
    const board = await host.until<Beat | null>('beat', beat => !required(beat).includes(two!))
    expect(required(board)).toEqual(others)
    expect(board).toMatchObject({ board: { readers: 60 } })
  })
})
