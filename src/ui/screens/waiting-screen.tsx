// While copy is on its way, and when it does not come.

import type { PlayState } from '../../store/play-store.ts'
import { useApp } from '../context.ts'

export function WaitingScreen({ loading }: { loading: PlayState['loading'] }) {
  const { t, play } = useApp()
  if (loading === 'none') return null
  const isWaiting = loading === 'text' || loading === 'key'
  return (
    <main id="page" class="waiting" tabIndex={-1}>
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
    </main>
  )
}
