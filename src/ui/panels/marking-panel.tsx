// The tools beside the sheet while it is being marked.

import { useState } from 'preact/hooks'
import type { ExcerptText } from '../../core/excerpt.ts'
import type { RoundState } from '../../core/round/types.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { Dialog } from './dialog.tsx'
import { DraftBar } from './draft-bar.tsx'
import { FlagList } from './flag-list.tsx'
import { TaughtCard } from './taught-card.tsx'

function ConfirmClean({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { t } = useApp()
  return (
    <Dialog title={t('confirm.title')} description="confirm-text" className="confirm" onCancel={onNo}>
      <p id="confirm-text">{t('confirm.text')}</p>
      <div class="button-row">
        <button type="button" class="primary" onClick={onYes}>
          {t('confirm.yes')}
        </button>
        <button type="button" onClick={onNo}>
          {t('confirm.no')}
        </button>
      </div>
    </Dialog>
  )
}

export function MarkingPanel({ text, round, actions }: { text: ExcerptText; round: RoundState; actions: Actions }) {
  const { t } = useApp()
  const [asking, setAsking] = useState(false)
  const { flags, past, future } = round
  return (
    <aside class="panel marking" aria-label={t('desk.tools')}>
      <TaughtCard techniques={text.introduces} />
      <FlagList text={text} flags={flags} actions={actions} />
      <div class="dock">
        <DraftBar text={text} flags={flags} actions={actions} />
        <div class="button-row">
          <button type="button" disabled={past.length === 0} onClick={() => actions.undo()}>
            {t('desk.undo')}
          </button>
          <button type="button" disabled={future.length === 0} onClick={() => actions.redo()}>
            {t('desk.redo')}
          </button>
          <button type="button" disabled={flags.length > 0} onClick={() => actions.signOff(true)}>
            {t('desk.nothing')}
          </button>
          <button
            type="button"
            class="primary sign-off"
            onClick={() => {
              if (!actions.signOff(false)) setAsking(true)
            }}
          >
            {t('desk.signOff')}
          </button>
        </div>
      </div>
      {asking && (
        <ConfirmClean
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false)
            actions.signOff(true)
          }}
        />
      )}
    </aside>
  )
}
