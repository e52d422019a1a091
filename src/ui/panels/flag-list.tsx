// Every flag as a line that can be changed or removed: ink is never the only sign.

import { useEffect, useRef } from 'preact/hooks'
import type { ExcerptText } from '../../core/excerpt.ts'
import type { Flag } from '../../core/round/types.ts'
import { familyOf } from '../../core/technique.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { moveFocus } from '../focus.ts'

/** Keeps focus with the list where the line that had it has been rubbed out. */
function useFocusKept(count: number) {
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(count)
  useEffect(() => {
    const isLess = count < before.current
    before.current = count
    const isLost = (): boolean => document.activeElement === document.body
    return isLess && isLost() ? moveFocus(() => (isLost() ? title.current : null)) : undefined
  }, [count])
  return title
}

export function FlagList({
  text,
  flags,
  actions,
}: {
  text: ExcerptText
  flags: readonly Flag[]
  actions: Actions
}) {
  const { t } = useApp()
  const title = useFocusKept(flags.length)
  return (
    <section class="flag-list" aria-labelledby="flags-title">
      <h2 id="flags-title" ref={title} tabIndex={-1}>
        {t('flags.title')}
      </h2>
      {flags.length === 0 && <p class="small">{t('flags.none')}</p>}
      <ul>
        {flags.map(flag => {
          const quote = text.text.slice(flag.span.start, flag.span.end)
          const technique = t(`technique.${flag.technique}.name`)
          return (
            <li key={flag.id} data-family={familyOf(flag.technique)}>
              <span class="sign" aria-hidden="true" />
              <span class="flag-what">
                <b>{technique}</b>
                <q lang={text.language} dir={text.direction}>
                  {quote}
                </q>
              </span>
              <span class="flag-acts">
                <button
                  type="button"
                  aria-label={t('flags.edit', { technique, quote })}
                  onClick={() => actions.edit(flag.id)}
                >
                  {t('flags.editShort')}
                </button>
                <button
                  type="button"
                  aria-label={t('flags.remove', { technique, quote })}
                  onClick={() => actions.remove(flag.id)}
                >
                  {t('flags.removeShort')}
                </button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
