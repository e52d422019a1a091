// The telephone: the source rings, says less than it seems, and the chief says what is to be learnt from it.

import '../styles/people.css'
import { useEffect, useId, useState } from 'preact/hooks'
import { callsDue } from '../../core/remark-moments.ts'
import type { PeopleStore } from '../../store/people-store.ts'
import { useApp } from '../context.ts'
import { Dialog } from '../panels/dialog.tsx'
import { Speech } from './speech.tsx'
import { usePeople } from './use-people.ts'
import { useFinished } from './use-standing.ts'

/** The lines of every call, in order; the last is the chief's. */
const LINES = ['1', '2', '3', '4', 'chief'] as const
type CallNumber = 1 | 2 | 3 | 4 | 5 | 6

/** The call that is on the line: a new one, else the last one again; null where nobody has rung yet. */
function callOnLine(people: PeopleStore, finished: number): CallNumber | null {
  const taken = people.getState().calls
  const call = Math.max(taken, Math.min(taken + 1, callsDue(finished)))
  return call === 0 ? null : (call as CallNumber)
}

/** Whether the source has rung and nobody has answered. */
export function useNewCall(): boolean {
  const people = usePeople()
  const finished = useFinished()
  const [taken, setTaken] = useState<number | null>(null)
  useEffect(() => {
    if (!people) return undefined
    const look = (): void => setTaken(people.getState().calls)
    look()
    return people.subscribe(look)
  }, [people])
  return taken !== null && taken < callsDue(finished)
}

function Silence({ onClose }: { onClose: () => void }) {
  const { t } = useApp()
  const text = useId()
  return (
    <Dialog title={t('call.title')} description={text} className="phone-call" onCancel={onClose}>
      <p id={text} class="call-stage">
        {t('call.silence')}
      </p>
      <div class="button-row">
        <button type="button" class="primary" onClick={onClose}>
          {t('call.hangUp')}
        </button>
      </div>
    </Dialog>
  )
}

function Call({ call, onClose }: { call: CallNumber; onClose: () => void }) {
  const { t } = useApp()
  const stage = useId()
  const [heard, setHeard] = useState(1)
  const isOver = heard === LINES.length
  return (
    <Dialog title={t(`call.${call}.title`)} description={stage} className="phone-call" onCancel={onClose}>
      <p id={stage} class="call-stage">
        {t('call.rings')}
      </p>
      {/* A region of its own: those outside of an open dialog are silent. */}
      <div class="call-lines" role="log" aria-live="polite">
        {LINES.slice(0, heard).map(line => (
          <Speech key={line} who={line === 'chief' ? 'chief' : 'source'}>
            <p class="speech-line">{t(`call.${call}.${line}`)}</p>
          </Speech>
        ))}
      </div>
      <div class="button-row">
        {/* One button to the end, so that focus stays where it is. */}
        <button type="button" class="primary" onClick={() => (isOver ? onClose() : setHeard(heard + 1))}>
          {t(isOver ? 'call.hangUp' : 'call.goOn')}
        </button>
        {!isOver && (
          <button type="button" class="quiet" onClick={onClose}>
            {t('call.hangUp')}
          </button>
        )}
      </div>
    </Dialog>
  )
}

/** Answers the telephone. The call counts as taken once it is picked up; it can be heard again until the next. */
export function PhoneCall({ onClose }: { onClose: () => void }) {
  const people = usePeople()
  const finished = useFinished()
  const [call, setCall] = useState<CallNumber | null>()
  useEffect(() => {
    if (people === undefined) return
    const onLine = people && callOnLine(people, finished)
    setCall(onLine)
    if (people && onLine) people.takeCalls(onLine)
    // The call is the one that rang when the receiver was picked up.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [people])
  if (call === undefined) return null
  return call === null ? <Silence onClose={onClose} /> : <Call call={call} onClose={onClose} />
}
