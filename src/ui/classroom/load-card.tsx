// What stands in the place of an excerpt that is not there yet, or did not come.

import type { LoadFailure } from '../../content/load.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'

export function LoadCard({
  failure,
  waitsFor = 'text',
  onRetry,
}: {
  failure: LoadFailure | null
  waitsFor?: 'text' | 'key'
  onRetry?: () => void
}) {
  const { t } = useApp()
  return (
    <div class="card classroom-load" role="status">
      <p>{t(failure ? `load.${failure}` : `load.${waitsFor}`)}</p>
      <div class="button-row">
        {failure && onRetry && (
          <button type="button" class="primary" onClick={onRetry}>
            {t('load.retry')}
          </button>
        )}
        {failure && (
          <a class="button" href={hashOf({ screen: 'teach' })}>
            {t('classroom.toTeach')}
          </a>
        )}
      </div>
    </div>
  )
}
