// The queue of what is not known to be saved: in order, nothing twice, nothing new before what is older.

import { describe, expect, test } from 'vitest'
import {
  add,
  answered,
  MOST_ON_THE_WAY,
  nextToSend,
  queueOf,
  resync,
  sent,
  stop,
  unsaved,
  type Queue,
} from '../../src/live/client/queue.ts'

const withAll = (...commands: string[]): Queue<string> => commands.reduce(add, resync(queueOf<string>(), 0))
const numbers = ({ items }: Queue<string>): [number, string][] => items.map(({ n, command }) => [n, command])

/** Sends all that may be sent. */
function sendAll(queue: Queue<string>): { queue: Queue<string>; went: string[] } {
  const went: string[] = []
  let now = queue
  for (let next = nextToSend(now); next; next = nextToSend(now)) {
    went.push(next.command)
    now = sent(now, next.n)
  }
  return { queue: now, went }
}

describe('a queue', () => {
  test('sends in order, and only so many at once', () => {
    const many = Array.from({ length: MOST_ON_THE_WAY + 3 }, (_, nth) => `c${nth}`)
    const { queue, went } = sendAll(withAll(...many))
    expect(went).toEqual(many.slice(0, MOST_ON_THE_WAY))
    expect(sendAll(answered(queue, 1, 'ok').queue).went).toEqual([many[MOST_ON_THE_WAY]])
  })

  test('sends nothing before the server has said what it has', () => {
    const fresh = add(queueOf<string>(), 'early')
    expect(sendAll(fresh).went).toEqual([])
    expect(sendAll(resync(fresh, 0)).went).toEqual(['early'])
  })

  test('what is given between a loss and the resync goes after what is older', () => {
    const lost = stop(sendAll(withAll('old', 'older still')).queue)
    const queue = add(lost, 'new')
    expect(sendAll(queue).went).toEqual([])
    expect(sendAll(resync(queue, 1)).went).toEqual(['older still', 'new'])
  })

  test('drops what the server has, and numbers the rest on from there', () => {
    const queue = withAll('a', 'b', 'c', 'd')
    expect(numbers(resync(queue, 2))).toEqual([
      [3, 'c'],
      [4, 'd'],
    ])
  })

  test('takes back numbers that a killed server has forgotten', () => {
    // 1 and 2 were refused and told so; 3 was on the way. The server comes back with nothing of it.
    let queue = sendAll(withAll('no', 'no, too', 'yes')).queue
    queue = answered(queue, 1, 'refused').queue
    queue = answered(queue, 2, 'refused').queue
    const back = resync(stop(queue), 0)
    expect(numbers(back)).toEqual([[1, 'yes']])
    expect(numbers(add(back, 'next'))).toEqual([
      [1, 'yes'],
      [2, 'next'],
    ])
  })

  test('lets go of what is saved in the order given, though a refusal may come first', () => {
    const { queue } = sendAll(withAll('a', 'b', 'c'))
    const afterC = answered(answered(queue, 2, 'refused').queue, 3, 'ok')
    expect(afterC.saved).toEqual([])
    expect(unsaved(afterC.queue)).toBe(1)
    expect(answered(afterC.queue, 1, 'ok').saved).toEqual(['a', 'c'])
  })

  test('an answer to nothing changes nothing', () => {
    const { queue } = sendAll(withAll('a'))
    expect(answered(queue, 7, 'ok')).toEqual({ queue, saved: [] })
  })

  test('kept and read again, it waits, and goes on counting', () => {
    const kept = withAll('a', 'b').items.map(({ n, command }) => ({ n, command }))
    const queue = add(queueOf(kept), 'c')
    expect(sendAll(queue).went).toEqual([])
    expect(numbers(resync(queue, 1))).toEqual([
      [2, 'b'],
      [3, 'c'],
    ])
  })
})
