// Through the key on the wall, passage by passage: who drives with a phone stands far from the wall's own keys.

import { useApp } from '../../context.ts'
import { useNumber } from '../beats/words.ts'
import { useDesk } from './desk.ts'

/** `stops`: the passages of the key that is on the wall. */
export function Pointer({ stops }: { stops: number }) {
  const { t } = useApp()
  const number = useNumber()
  const { room, view } = useDesk()
  const { stop, you } = view
  if (stops === 0) return null
  const point = (to: number | null): void => {
    if (you.drives && to !== stop) room.send({ type: 'show', stop: to })
  }
  // After the last one the whole page again, as on the wall itself.
  const next = stop === null ? 0 : stop + 1 < stops ? stop + 1 : null
  const back = stop === null ? stops - 1 : stop > 0 ? stop - 1 : null
  return (
    <div class="button-row con-pointer" role="group" aria-label={t('console.pointer.title')}>
      <button type="button" aria-disabled={!you.drives} onClick={() => point(back)}>
        {t('console.pointer.back')}
      </button>
      <p class="con-pointer-at" role="status">
        {stop === null
          ? t('console.pointer.whole')
          : t('console.pointer.at', { number: number(stop + 1), total: number(stops) })}
      </p>
      <button type="button" aria-disabled={!you.drives} onClick={() => point(next)}>
        {t('console.pointer.next')}
      </button>
      {stop !== null && (
        <button type="button" aria-disabled={!you.drives} onClick={() => point(null)}>
          {t('console.pointer.all')}
        </button>
      )}
    </div>
  )
}
