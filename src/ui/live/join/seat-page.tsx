// A seat in a session. Everything on it follows from the room's view, so a reload, another device or coming late at any
// step leads to the same place.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { SeatView } from '../../../live/authority/views.ts'
import { REFUSALS } from '../../../core/round/types.ts'
import { formatNumber } from '../../../i18n/i18n.ts'
import { useApp } from '../../context.ts'
import { moveFocus } from '../../focus.ts'
import { useLater, useTools } from '../../use-later.ts'
import { useStore } from '../../use-store.ts'
import { nameOf } from '../names.ts'
import { BeforeKey } from './before-key.tsx'
import { Debrief } from './debrief.tsx'
import { Lobby } from './lobby.tsx'
import { MarkDesk } from './mark-desk.tsx'
import { OwnShift } from './own-shift-page.tsx'
import { SeatLine } from './seat-line.tsx'
import { TellOwn } from './tell-own.tsx'
import { useTakeAlong } from './use-take-along.ts'
import { numberOf, stepOf, useView, type Room } from './view.ts'

/** What is said, and where focus goes, when the room goes on. Nothing happens for what merely counts. */
function useSteps(view: SeatView): void {
  const { t, announcer, language } = useApp()
  const { at } = view
  const before = useRef<number | null>(null)
  useEffect(() => {
    const isFirst = before.current === null
    const { kind } = stepOf(view)
    before.current = at
    if (isFirst) {
      announcer.say(t('join.said.in', { name: nameOf(view.seat.name, t) }))
      if (kind !== 'lobby') announcer.say(t(`join.said.${kind}`))
      // What led in here, a form or a button, has gone.
      return document.activeElement === document.body
        ? moveFocus(() => document.getElementById('page'), { scroll: false })
        : undefined
    }
    const step = stepOf(view)
    const number = 'page' in step ? numberOf(view, step.page) : null
    announcer.say(
      `${t(`join.said.${kind}`)} ${number === null ? '' : t('join.page', { number: formatNumber(number, language) })}`.trim(),
    )
    // Somebody who is typing a name goes on typing it; what is said waits until the dialog has closed.
    if (document.querySelector('dialog[open]')) return undefined
    scrollTo(0, 0)
    return moveFocus(() => document.getElementById('page'), { scroll: false })
    // Once for each step.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [at])
}

/** What the room itself has refused, in its words, until the room goes on or something else is refused. */
function useRefused(room: Room, at: number): string | null {
  const { t, announcer } = useApp()
  const refusal = useStore(room, state => state.refusal)
  const [shown, setShown] = useState<string | null>(null)
  // What was refused before this was drawn has been told.
  const told = useRef(refusal?.count)
  useEffect(() => {
    if (!refusal || refusal.count === told.current) return
    told.current = refusal.count
    // What the rules of a round refuse is said by the hands that did it.
    if ((REFUSALS as readonly string[]).includes(refusal.code)) return
    const words = t(`live.refused.${refusal.code}` as 'live.refused.notOpen')
    setShown(words)
    announcer.say(words)
  }, [refusal, t, announcer])
  useEffect(() => setShown(null), [at])
  return shown
}

export function SeatPage({ room, onSeat }: { room: Room; onSeat: (seatCode: string) => void }) {
  const { t } = useApp()
  const view = useView(room)
  const refused = useRefused(room, view.at)
  // Fetched while there is a line: when it is needed there may be none.
  useLater(useTools(true) !== null)
  useSteps(view)
  useTakeAlong(room)
  return (
    <>
      <SeatLine room={room} onSeat={onSeat} />
      {refused !== null && <p class="join-note">{refused}</p>}
      <StepBody room={room} view={view} />
      <p class="visually-hidden">{t('join.session', { code: view.code })}</p>
    </>
  )
}

function StepBody({ room, view }: { room: Room; view: SeatView }) {
  const step = stepOf(view)
  switch (step.kind) {
    case 'lobby':
      return <Lobby room={room} />
    case 'marking':
      return <MarkDesk key={`marking ${view.at}`} room={room} />
    case 'where':
    case 'split':
      // The same while the wall goes from one to the other: nothing moves under the eyes.
      return <BeforeKey key={`before ${step.page}`} room={room} page={step.page} kind={step.kind} />
    case 'again':
      return <MarkDesk key={`again ${step.page}`} room={room} />
    case 'shift':
      return <OwnShift key={`shift ${step.page}`} room={room} page={step.page} />
    case 'key':
      return <TellOwn key={`key ${step.page}`} room={room} page={step.page} />
    case 'debrief':
    case 'ended':
      return <Debrief key="debrief" room={room} hasEnded={step.kind === 'ended'} />
  }
}
