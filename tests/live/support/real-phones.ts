// Phones with the real client over real sockets, many of them in this process: each with a memory of its own.

import type { ExcerptText } from '../../../src/core/excerpt.ts'
import type { LogRecord } from '../../../src/live/authority/types.ts'
import { createHostRoom, createSeatRoom } from '../../../src/live/client/client.ts'
import { browserShelf } from '../../../src/live/client/keep.ts'
import type { LiveRoom, LiveState, ViewOf } from '../../../src/live/client/types.ts'
import { ADDRESSES, type Create, type Created } from '../../../src/live/protocol.ts'
import { memoryStorage } from '../../fixtures/memory-storage.ts'
import { A_SESSION } from './a-server.ts'

type Base = { readonly base: string }

const aShelf = () => {
  const storage = memoryStorage()
  return browserShelf(() => storage)
}

/** A session of one page. */
export async function aSession({ base }: Base, changes: Partial<Create> = {}): Promise<Created> {
  const response = await fetch(new URL(ADDRESSES.create, base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...A_SESSION, pages: A_SESSION.pages.slice(0, 1), ...changes }),
  })
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as Created
}

export const aRealPhone = ({ base }: Base, code: string): LiveRoom<'seat'> =>
  createSeatRoom({ code, base, shelf: aShelf() })

export const aRealHost = ({ base }: Base, { code, host }: Created): LiveRoom<'host'> =>
  createHostRoom({ code, token: host, base, shelf: aShelf() })

/** Resolves with the state as soon as `is` holds of it. */
export const until = <R extends keyof ViewOf>(
  room: LiveRoom<R>,
  is: (state: LiveState<R>) => boolean,
): Promise<LiveState<R>> =>
  new Promise(done => {
    if (is(room.getState())) return done(room.getState())
    const unsubscribe = room.subscribe(state => {
      if (!is(state)) return
      unsubscribe()
      done(state)
    })
  })

export const isIn = ({ status, view }: { status: string; view: unknown }): boolean =>
  status === 'in' && view !== null
export const isSaved = ({ status, pending }: { status: string; pending: number }): boolean =>
  status === 'in' && pending === 0

/** Goes to the next step of that kind, and waits until everybody is there. */
export async function goTo(
  host: LiveRoom<'host'>,
  kind: string,
  seats: readonly LiveRoom<'seat'>[],
): Promise<void> {
  const { view } = await until(host, isIn)
  const to = view!.steps.findIndex((step, nth) => nth > view!.at && step.kind === kind)
  const refused = host.send({ type: 'go', from: view!.at, to })
  if (refused) throw new Error(`cannot go to ${kind}: ${refused}`)
  await until(host, now => now.view?.at === to)
  await Promise.all(seats.map(seat => until(seat, now => now.view?.at === to)))
}

/** Flags one word after another, with a pause between them in ms. */
export async function flagWords(
  seat: LiveRoom<'seat'>,
  { words }: ExcerptText,
  count: number,
  pause: () => number,
): Promise<void> {
  for (let word = 0; word < count; word++) {
    const span = { start: words[word * 2]!, end: words[word * 2 + 1]! }
    const command = { type: 'placeFlag', span, technique: 'innuendo', confidence: null } as const
    const refused = seat.send({ type: 'mark', page: 0, command })
    if (refused) throw new Error(`word ${word}: ${refused}`)
    await new Promise(done => setTimeout(done, pause()))
  }
}

/** All that stands in a session's log. */
export async function recordsOf({ base }: Base, { code, host }: Created): Promise<LogRecord[]> {
  const response = await fetch(new URL(ADDRESSES.log(code), base), {
    headers: { authorization: `Bearer ${host}` },
  })
  if (!response.ok) throw new Error(`no log: ${response.status}`)
  const lines = (await response.text()).trim().split('\n')
  return lines.map(line => JSON.parse(line.slice(line.indexOf('{'))) as LogRecord)
}

/** Numbers of each device's commands in the order in which they stand in the log. */
export function countsOf(records: readonly LogRecord[]): Map<string, number[]> {
  const counts = new Map<string, number[]>()
  for (const { who, device, n } of records)
    if (n !== undefined) {
      const key = `${who}/${device}`
      const so = counts.get(key) ?? []
      so.push(n)
      counts.set(key, so)
    }
  return counts
}
