// Index cards that stand out of a slip: one at a time is open. Arrow keys go along them, as in any list of tabs.

import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { languageOf } from '../../../i18n/languages.ts'
import { useApp } from '../../context.ts'

export type Tab<T extends string> = {
  readonly id: T
  readonly label: string
  /** A small number on the card, and how it is read out. */
  readonly badge?: { readonly shown: string; readonly said: string } | null
  readonly content: () => ComponentChildren
}

/** Where a key leads from a card; null where nowhere. */
function along(key: string, at: number, count: number, isMirrored: boolean): number | null {
  const onward = isMirrored ? 'ArrowLeft' : 'ArrowRight'
  const backward = isMirrored ? 'ArrowRight' : 'ArrowLeft'
  if (key === onward) return (at + 1) % count
  if (key === backward) return (at + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

export function Tabs<T extends string>({
  label,
  tabs,
  chosen,
  onChoose,
}: {
  label: string
  tabs: readonly Tab<T>[]
  chosen: T
  onChoose: (id: T) => void
}) {
  const { language } = useApp()
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const isMirrored = languageOf(language)?.direction === 'rtl'
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === chosen)
    const to = along(event.key, at, tabs.length, isMirrored)
    if (to === null) return
    event.preventDefault()
    onChoose(tabs[to]!.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus()
  }
  return (
    <div class="con-side">
      <div class="con-tabs" role="tablist" tabIndex={-1} aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label: name, badge }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            aria-selected={id === chosen}
            aria-controls={`${base}-panel`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {name}
            {badge && (
              <span class="con-badge">
                <span aria-hidden="true">{badge.shown}</span>
                <span class="visually-hidden">{badge.said}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      {/* What scrolls has to be reached with keys, too. */}
      <div
        key={chosen}
        class="con-slip con-panel"
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${chosen}`}
        data-tab={chosen}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {tabs.find(({ id }) => id === chosen)?.content()}
      </div>
    </div>
  )
}
