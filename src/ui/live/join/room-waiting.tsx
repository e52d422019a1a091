// In place of a page that is on its way, or did not come.

import type { FetchFailure } from '../../../live/client/types.ts'
import { useApp } from '../../context.ts'

export function RoomWaiting({
  what,
  failure,
  retry,
}: {
  what: 'text' | 'key'
  failure: FetchFailure | null
  retry: () => void
}) {
  const { t } = useApp()
  return (
    <div class="waiting">
      <div class="card" role="status">
        <p>{t(`load.${failure ?? what}`)}</p>
        {failure && (
          <button type="button" class="primary" onClick={retry}>
            {t('load.retry')}
          </button>
        )}
      </div>
    </div>
  )
}
