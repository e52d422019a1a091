// How wide the door stands open: nobody new, a word to be said, and whether the number of those inside is told.

import { useId } from 'preact/hooks'
import type { HostCommand } from '../../../live/authority/types.ts'
import { useApp } from '../../context.ts'
import { animalsOf } from '../names.ts'
import { useDesk, useSend } from './desk.ts'

/** A choice of yes or no, as the server has it: it moves once that has been saved. */
function Switch({
  label,
  how,
  on,
  command,
}: {
  label: string
  how: string
  on: boolean
  command: HostCommand
}) {
  const send = useSend()
  const id = useId()
  const { view } = useDesk()
  return (
    <p class="con-switch">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-describedby={id}
        aria-disabled={!view.you.drives}
        onClick={() => send(command)}
      >
        <span class="con-knob" aria-hidden="true" /> {label}
      </button>
      <span id={id} class="small">
        {how}
      </span>
    </p>
  )
}

export function DoorSwitches() {
  const { t } = useApp()
  const { locked, word, hidesCount } = useDesk().view
  return (
    <div class="con-switches">
      <Switch
        label={t('console.doors.lock')}
        how={t('console.doors.lockHow')}
        on={locked}
        command={{ type: 'lock', locked: !locked }}
      />
      <Switch
        label={t('console.doors.word')}
        how={
          word === null
            ? t('console.doors.wordHow')
            : `${t('console.doors.wordNow', { word: animalsOf(t)[word] ?? String(word) })}. ${t('console.doors.wordHow')}`
        }
        on={word !== null}
        command={{ type: 'askWord', on: word === null }}
      />
      <Switch
        label={t('console.doors.count')}
        how={t('console.doors.countHow')}
        on={hidesCount}
        command={{ type: 'hideCount', hides: !hidesCount }}
      />
    </div>
  )
}
