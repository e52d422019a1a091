// In place of anything that is fetched when somebody goes there: while it is on its way, and where it did not come.

import { useApp } from '../context.ts'

export function FetchCard({ failed, retry }: { failed: boolean; retry: () => void }) {
  const { t } = useApp()
  return (
    <div class="card" role="status">
      <p>{t(failed ? 'load.unreachable' : 'load.text')}</p>
      {failed && (
        <button type="button" class="primary" onClick={retry}>
          {t('load.retry')}
        </button>
      )}
    </div>
  )
}
