// The foot of the wall: where late-comers get in, how far the class is, and what is left of the window. All of it quiet.

import type { LiveState } from '../../../live/client/types.ts'
import type { WallView } from '../../../live/authority/views.ts'
import { useApp } from '../../context.ts'
import { useNumber } from '../beats/words.ts'
import { joinAddressOf } from '../join-address.ts'
import { progressTogether } from './progress.ts'
import { clockWords, useSecondsLeft } from './use-clock.ts'

function Progress({ view }: { view: WallView }) {
  const { t } = useApp()
  const number = useNumber()
  const together = progressTogether(view)
  if (!together) return null
  const { total, begun, handedIn } = together
  // Without the number of readers there is nothing that a bar could be a part of.
  if (total === null || total === 0)
    return begun + handedIn > 0 ? <p class="lw-progress">{t('trainer.wall.comingIn')}</p> : null
  return (
    <div class="lw-progress">
      <span class="lw-bar" aria-hidden="true">
        <i data-kind="done" style={{ inlineSize: `${Math.min(1, handedIn / total) * 100}%` }} />
        <i
          data-kind="begun"
          style={{ inlineSize: `${Math.max(0, Math.min(1, begun / total) - handedIn / total) * 100}%` }}
        />
      </span>
      <span>
        {t('trainer.wall.progress', {
          begun: number(begun),
          handedIn: number(handedIn),
          total: number(total),
        })}
      </span>
    </div>
  )
}

function Clock({ view: { closes, clock } }: { view: WallView }) {
  const { t, language } = useApp()
  const seconds = useSecondsLeft(closes, clock)
  if (seconds === null || closes === null) return null
  const words = clockWords(seconds)
  if (words === null)
    return (
      <p class="lw-until">
        {t('trainer.wall.until', {
          date: new Intl.DateTimeFormat(language, {
            weekday: 'long',
            day: 'numeric',
            month: 'long',
            hour: 'numeric',
            minute: '2-digit',
          }).format(closes),
        })}
      </p>
    )
  return (
    <p class="lw-clock" role="timer">
      <span class="visually-hidden">{t('trainer.wall.clock')} </span>
      {words}
    </p>
  )
}

export function Foot({
  view,
  status,
  reached,
  hint,
}: {
  view: WallView
  status: LiveState<'wall'>['status']
  reached: string | null
  /** What a key would do here, if anything. */
  hint: string | null
}) {
  const { t } = useApp()
  const { kind } = view.steps[view.at]!
  const canJoin = kind !== 'lobby' && kind !== 'ended' && view.preset !== 'paper' && !view.locked
  return (
    <footer class="lw-foot">
      <p class="lw-where">
        {canJoin && (
          <>
            <span dir="ltr">{joinAddressOf(document.baseURI, reached, view).typed}</span>{' '}
            <b dir="ltr">{view.code}</b>
          </>
        )}
        {hint && <span class="lw-hint">{hint}</span>}
      </p>
      <Progress view={view} />
      <Clock view={view} />
      {status !== 'in' && (
        <p class="lw-away" role="status">
          {t('trainer.wall.lineDown')}
        </p>
      )}
    </footer>
  )
}
