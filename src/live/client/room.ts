// A room from afar: says hello, sends what waits, in order and at a pace, and holds the newest view. What differs between a
// seat, a wall and a host is in `RoleRules`.

import { createStore } from 'zustand/vanilla'
import type { RoomRefusal } from '../authority/types.ts'
import { PROTOCOL, type Answer, type DoorRefusal, type Role } from '../protocol.ts'
import type { Keep } from './keep.ts'
import { keepLine } from './line-keeper.ts'
import { createPace } from './pace.ts'
import { add, answered, nextToSend, queueOf, resync, sent, stop, unsaved } from './queue.ts'
import { isAnswer, isWelcome } from './shapes.ts'
import type { RemoteRoom, RoleRules, RoomPorts, WaysIn } from './room-types.ts'
import type { Line } from './transport.ts'
import type { CommandOf, LiveState, ViewOf } from './types.ts'

/** So long a server that could not do it is left alone, in ms; it doubles up to eight times. */
const BREATHERS = { gap: 100, hello: 100, slow: 1000, notSaved: 1500 } as const

/** These ways in may be tried again in another way. */
const STALE: readonly DoorRefusal[] = ['badToken', 'noSuchSeat']
/** These say nothing against somebody with a token: a server that has just come back hears from everybody at once. */
const PASSING: readonly DoorRefusal[] = ['tooManyTries', 'notSaved']

/** Opens a room and comes in. */
export function openRoom<R extends Role>(
  rules: RoleRules<R>,
  keep: Keep<CommandOf[R]>,
  waysIn: WaysIn,
  { openLine, timers, wake }: RoomPorts,
): RemoteRoom<R> {
  const store = createStore<LiveState<R>>(() => ({
    status: 'connecting',
    why: null,
    view: null,
    pending: keep.kept().queue.length,
    refusal: null,
  }))
  const pace = createPace(timers.now)
  let queue = queueOf(keep.kept().queue)
  let told: ViewOf[R] | null = null
  let line: Line | null = null
  /** Another with each hello: answers to what was asked before it are not for now. */
  let round = {}
  let troubles = 0
  let isClosed = false
  let cancel: () => void = () => undefined

  const keeper = keepLine(openLine, timers, {
    up(opened) {
      line = opened
      sayHello()
    },
    down() {
      hush()
      store.setState({ status: told ? 'away' : 'connecting', why: null })
    },
    patch(patch) {
      if (!told) return
      // A newer server may say what this page does not understand.
      try {
        told = rules.patch(told, patch) ?? told
        refresh()
      } catch {
        askAnew()
      }
    },
    out: putOut,
  })

  function hush(): void {
    line = null
    round = {}
    cancel()
    queue = stop(queue)
  }

  function putOut(why: DoorRefusal): void {
    hush()
    if (why === 'deleted') {
      queue = queueOf()
      keep.forget()
    }
    refresh({ status: 'out', why })
  }

  /** Shows what is known now; in one go with what else has changed. */
  function refresh(changes: Partial<Pick<LiveState<R>, 'status' | 'why'>> = {}): void {
    const waiting = queue.items.map(({ command }) => command)
    store.setState({ ...changes, view: told && rules.show(told, waiting), pending: unsaved(queue) })
  }

  function save(): void {
    keep.save({ queue: queue.items.map(({ n, command }) => ({ n, command })) })
  }

  function sayHello(): void {
    const way = waysIn()[0]
    if (!line || !way) return keeper.farewell('badToken')
    cancel()
    queue = stop(queue)
    const mine = (round = {})
    pace.spend()
    line.hello({ protocol: PROTOCOL, device: keep.kept().device, as: way.as }, welcome => {
      if (round !== mine) return
      if (!isWelcome(welcome, rules.role)) return keeper.drop()
      if (!welcome.ok) return onRefused(welcome.refused, way)
      comeIn(welcome.token, welcome.last, welcome.view as ViewOf[R])
    })
  }

  function onRefused(why: DoorRefusal, { as, forget }: ReturnType<WaysIn>[number]): void {
    if ('token' in as && PASSING.includes(why)) return keeper.drop()
    if (!forget || !STALE.includes(why) || waysIn().length < 2) return keeper.farewell(why)
    forget()
    sayHello()
  }

  function comeIn(token: string, last: number, view: ViewOf[R]): void {
    const whose = rules.whose(view)
    const before = keep.kept().whose
    // Somebody else sat here: what they had not saved is not ours to do.
    queue = resync(before === null || before === whose ? queue : queueOf(), last)
    told = view
    keep.save({ token, whose, deletes: view.deletes, ...('seat' in view && { seatCode: view.seat.code }) })
    save()
    keeper.calm()
    refresh({ status: 'in', why: null })
    pump()
  }

  function pump(): void {
    // Where hello is to be said first, the wait for that goes on.
    if (!queue.open) return
    cancel()
    for (;;) {
      const next = nextToSend(queue)
      if (!line || !next) return
      const wait = pace.wait()
      if (wait > 0) {
        cancel = timers.after(wait, pump)
        return
      }
      pace.spend()
      queue = sent(queue, next.n)
      const mine = round
      line.command({ n: next.n, command: next.command }, answer => {
        if (round === mine) onAnswer(next.n, isAnswer(answer) ? answer : null)
      })
    }
  }

  function onAnswer(n: number, answer: Answer | null): void {
    // It may have been done or not: the server knows.
    if (!answer) return sayHello()
    if ('again' in answer) return askAnew(answer.again)
    troubles = 0
    const after = answered(queue, n, 'ok' in answer ? 'ok' : 'refused')
    queue = after.queue
    save()
    if ('refused' in answer && answer.refused !== 'badMessage') refuse(answer.refused)
    let isOdd = false
    for (const command of after.saved) {
      const next = told && rules.saved(told, command)
      if (next) told = next
      else isOdd = true
    }
    if (isOdd) askAnew()
    refresh()
    pump()
  }

  /** Sends nothing more, and asks the server after a while what it has. */
  function askAnew(why: keyof typeof BREATHERS = 'gap'): void {
    round = {}
    queue = stop(queue)
    const wait = BREATHERS[why] * 2 ** Math.min(troubles, 3)
    troubles += 1
    cancel()
    cancel = timers.after(wait * (0.75 + timers.chance() / 2), sayHello)
  }

  function refuse(code: RoomRefusal): void {
    store.setState(({ refusal }) => ({ refusal: { code, count: (refusal?.count ?? 0) + 1 } }))
  }

  const stopWaking = wake(() => {
    if (store.getState().status !== 'out') keeper.now()
  })
  const stopWatching = keep.onTaken(() => {
    keeper.rest()
    putOut('elsewhere')
  })

  keeper.now()
  return {
    store,
    refresh: () => refresh(),
    told: () => told,
    send(command) {
      const { view, status } = store.getState()
      const refused = view && status !== 'out' && !isClosed ? rules.refuses(view, command) : 'notOpen'
      if (refused) {
        refuse(refused)
        return refused
      }
      queue = add(queue, command)
      save()
      refresh()
      pump()
      return null
    },
    retry() {
      if (isClosed) return
      if (store.getState().status === 'out') {
        // Another window may have played meanwhile: what it left is what counts.
        keep.claim()
        queue = queueOf(keep.kept().queue)
        refresh({ status: told ? 'away' : 'connecting', why: null })
      }
      keeper.now()
    },
    close() {
      isClosed = true
      stopWaking()
      stopWatching()
      hush()
      keeper.rest()
    },
  }
}
