// Lets a test of a session read like a lesson: `aClass('lamp-oil').come(3)`, then `cls.mark(0, 'greedy', 'clique', 'name-calling')`.

import type { TechniqueId } from '../../../src/core/technique.ts'
import { courseOf } from '../../../src/live/authority/reduce.ts'
import type { PageUse, SessionPage, Setup } from '../../../src/live/authority/setup.ts'
import type { HostCommand, RoomRefusal, SeatCommand } from '../../../src/live/authority/types.ts'
import { FIRST_HOST } from '../../../src/live/authority/decide.ts'
import { excerptOf } from '../../fixtures/compiled.ts'
import { aSetup, createLocalRoom, type ClassParts, type LocalRoom } from '../../fixtures/local-room.ts'

/** A page of the small pack. */
export const aPage = (id: string, use: PageUse = 'play'): SessionPage => ({ use, ...excerptOf(id) })

export type Lesson = LocalRoom & {
  come(count: number): void
  /** What the player in that seat does. */
  player(number: number, command: SeatCommand): RoomRefusal | null
  /** Marks from the first of the quoted words to the last. */
  mark(number: number, from: string, to: string, technique: TechniqueId, page?: number): RoomRefusal | null
  handIn(number: number, page?: number): RoomRefusal | null
  trainer(command: HostCommand): RoomRefusal | null
  /** Goes to the next step of that kind. Throws where there is none or the room says no. */
  goTo(kind: string): void
  step(): string
}

/** A lesson with these pages of the small pack. */
export function aLesson(
  pages: readonly SessionPage[] = [aPage('lamp-oil'), aPage('quiet-ferry')],
  changes: Partial<Setup> = {},
  parts?: ClassParts,
): Lesson {
  const room = createLocalRoom(aSetup(pages, changes), parts && { parts })
  const steps = (): ReturnType<typeof courseOf> => courseOf(room.state().setup)
  const player: Lesson['player'] = (number, command) => room.act(command, { role: 'seat', id: `s${number}` })
  const trainer: Lesson['trainer'] = command => room.act(command, { role: 'host', id: FIRST_HOST })
  return {
    ...room,
    player,
    trainer,
    come(count) {
      for (let one = 0; one < count; one++) room.join()
    },
    mark(number, from, to, technique, page = 0) {
      const { text } = pages[page]!.text
      const start = text.indexOf(from)
      const end = text.indexOf(to, start) + to.length
      if (start < 0 || end < start + to.length) throw new Error(`“${from} … ${to}” is not on the page`)
      const command = { type: 'placeFlag', span: { start, end }, technique, confidence: null } as const
      return player(number, { type: 'mark', page, command })
    },
    handIn(number, page = 0) {
      const flags = room.state().seats[number]!.pages[page]?.round.flags ?? []
      return player(number, { type: 'handIn', page, nothingToFlag: flags.length === 0 })
    },
    goTo(kind) {
      const { at } = room.state()
      const to = steps().findIndex((step, index) => index > at && step.kind === kind)
      const refused = to < 0 ? 'no such step' : trainer({ type: 'go', from: at, to })
      if (refused) throw new Error(`cannot go to ${kind}: ${refused}`)
    },
    step: () => steps()[room.state().at]!.kind,
  }
}
