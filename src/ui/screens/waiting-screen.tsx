// While copy is on its way, and when it does not come.

import type { LoadFailure } from '../../content/load.ts'
import type { Translate } from '../../i18n/i18n.ts'
import type { PlayState } from '../../store/play-store.ts'
import { useApp } from '../context.ts'

type WaitingProps = { loading: PlayState['loading'] }

function Card({ loading }: { loading: Exclude<PlayState['loading'], 'none'> }) {
  const { t, play } = useApp()
  const isWaiting = loading === 'text' || loading === 'key'
  return (
    <div class="card" role="status">
      <p>{t(`load.${loading}`)}</p>
      {!isWaiting && (
        <div class="button-row">
          <button type="button" class="primary" onClick={() => void play.retry()}>
            {t('load.retry')}
          </button>
          <a class="button" href="#/">
            {t('app.menu')}
          </a>
        </div>
      )}
    </div>
  )
}

/** In place of an excerpt that is not there yet. */
export function WaitingScreen({ loading }: WaitingProps) {
  if (loading === 'none') return null
  return (
    <main id="page" class="waiting" tabIndex={-1}>
      <Card loading={loading} />
    </main>
  )
}

/** In place of everything where not even the catalogue came: there is nothing to play or to go back to. */
export function NothingCame({ failure, t }: { failure: LoadFailure; t: Translate }) {
  return (
    <main id="page" class="waiting" tabIndex={-1}>
      <div class="card" role="status">
        <p>{t(`load.${failure}`)}</p>
        <button type="button" class="primary" onClick={() => location.reload()}>
          {t('load.retry')}
        </button>
      </div>
    </main>
  )
}

/** Over the foot of an excerpt whose key is not there yet: wherever the page is scrolled to, it is seen. */
export function WaitingCard({ loading }: WaitingProps) {
  if (loading === 'none') return null
  return (
    <div class="waiting beside">
      <Card loading={loading} />
    </div>
  )
}
