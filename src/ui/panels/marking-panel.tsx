// The tools beside the sheet while it is being marked.

import { useState } from 'preact/hooks'
import type { ExcerptText } from '../../core/excerpt.ts'
import type { RoundState } from '../../core/round/types.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { useMedia, WIDE } from '../use-media.ts'
import { Dialog } from './dialog.tsx'
import { DraftBar } from './draft-bar.tsx'
import { FlagList } from './flag-list.tsx'
import { TaughtCard } from './taught-card.tsx'

/** Asks whether a page without a flag is meant so. */
export function ConfirmClean({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
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

function IconButton({
  label,
  path,
  disabled,
  onClick,
}: {
  label: string
  path: string
  disabled: boolean
  onClick: () => void
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      // Not `disabled`: that would take focus away from who has just undone the last. A press tells why not.
      aria-disabled={disabled}
      onClick={onClick}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  )
}

/** Undo and redo, once there is something to undo. */
export function UndoButtons({ round: { past, future }, actions }: { round: RoundState; actions: Actions }) {
  const { t } = useApp()
  if (past.length + future.length === 0) return null
  return (
    <>
      <IconButton
        label={t('desk.undo')}
        path="M4 9h10a5 5 0 0 1 0 10h-4M4 9l5-5M4 9l5 5"
        disabled={past.length === 0}
        onClick={() => actions.undo()}
      />
      <IconButton
        label={t('desk.redo')}
        path="M20 9H10a5 5 0 0 0 0 10h4M20 9l-5-5M20 9l-5 5"
        disabled={future.length === 0}
        onClick={() => actions.redo()}
      />
    </>
  )
}

export function MarkingPanel({
  text,
  round,
  actions,
  teaches = true,
}: {
  text: ExcerptText
  round: RoundState
  actions: Actions
  /** Tells on a wide screen what the excerpt is the first to teach. */
  teaches?: boolean
}) {
  const { t, language } = useApp()
  const [asking, setAsking] = useState(false)
  const isWide = useMedia(WIDE)
  const { flags } = round
  return (
    <aside class="panel marking" aria-label={t('desk.tools')}>
      {isWide && teaches && <TaughtCard techniques={text.introduces} open />}
      <FlagList text={text} flags={flags} actions={actions} />
      <div class="dock">
        <DraftBar text={text} flags={flags} actions={actions} />
        <div class="button-row">
          <UndoButtons round={round} actions={actions} />
          {flags.length === 0 && (
            <button type="button" onClick={() => actions.signOff(true)}>
              {t('desk.nothing')}
            </button>
          )}
          <button
            type="button"
            class={flags.length > 0 ? 'primary sign-off' : 'sign-off'}
            onClick={() => {
              if (!actions.signOff(false)) setAsking(true)
            }}
          >
            {t('desk.signOff')}
            {flags.length > 0 && (
              <span class="count" aria-hidden="true">
                {formatNumber(flags.length, language)}
              </span>
            )}
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
