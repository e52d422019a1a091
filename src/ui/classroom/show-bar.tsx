// The quiet bar at the foot of the wall: every key as a button, for touch and for whoever knows no keys.

import { useApp } from '../context.ts'
import type { Act } from './show-steps.ts'

function Key({
  act,
  keys,
  label,
  shown,
  class: className,
  pressed,
  onAct,
}: {
  act: Act
  /** As `aria-keyshortcuts` has them. */
  keys: string
  label: string
  /** What is seen where a sign says it shorter. */
  shown?: string
  class?: string
  pressed?: boolean
  onAct: (act: Act) => void
}) {
  return (
    <button
      type="button"
      class={className ?? 'quiet'}
      data-act={act}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      title={shown && label}
      // A press leaves focus where it is: else the next Space would press this again instead of going on.
      onMouseDown={event => event.preventDefault()}
      onClick={() => onAct(act)}
    >
      {shown ? (
        <>
          <span aria-hidden="true">{shown}</span>
          <span class="visually-hidden">{label}</span>
        </>
      ) : (
        label
      )}
    </button>
  )
}

export function ShowBar({
  step,
  more,
  all,
  onAct,
}: {
  /** Where the show is, such as “3 of 12”. */
  step: string
  /** Whether going on shows what is below first. */
  more: boolean
  all: boolean
  onAct: (act: Act) => void
}) {
  const { t } = useApp()
  return (
    <nav class="wall-bar" aria-label={t('show.bar')}>
      <div class="wall-turns">
        <Key act="back" keys="ArrowLeft PageUp" class="wall-turn" label={t('show.back')} onAct={onAct} />
        <span class="wall-step">{step}</span>
        <Key
          act="next"
          keys="ArrowRight PageDown"
          class="wall-turn primary"
          label={t(more ? 'show.further' : 'show.next')}
          onAct={onAct}
        />
      </div>
      <div class="wall-tools">
        <Key act="first" keys="Home" label={t('show.first')} onAct={onAct} />
        <Key act="last" keys="End" label={t('show.last')} onAct={onAct} />
        <Key act="all" keys="R" label={t('show.all')} pressed={all} onAct={onAct} />
        <Key act="smaller" keys="-" label={t('show.smaller')} shown="A−" onAct={onAct} />
        <Key act="larger" keys="+" label={t('show.larger')} shown="A+" onAct={onAct} />
        <Key act="blank" keys="B" label={t('show.blank')} onAct={onAct} />
        <Key act="leave" keys="Escape" label={t('show.leave')} onAct={onAct} />
      </div>
    </nav>
  )
}
