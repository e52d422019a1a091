// While a page, or the sum of all, is on its way; and when it does not come.

import type { CheckUpState } from '../../store/check-up-store.ts'
import { useApp } from '../context.ts'
import { checkUpHash } from './words.ts'

export function Waiting({
  loading,
  isAdding = false,
  onRetry,
}: {
  loading: CheckUpState['loading']
  /** All pages are in: what is being waited for is what they are judged by. */
  isAdding?: boolean
  onRetry: () => void
}) {
  const { t } = useApp()
  if (loading === 'none') return null
  const isWaiting = loading === 'text' || loading === 'key'
  return (
    <div class="waiting">
      <div class="card" role="status">
        {isAdding && !isWaiting && <p>{t('checkUp.notAdded')}</p>}
        <p>{t(loading === 'key' ? 'checkUp.adding' : `load.${loading}`)}</p>
        {!isWaiting && (
          <div class="button-row">
            <button type="button" class="primary" onClick={onRetry}>
              {t('load.retry')}
            </button>
            <a class="button" href={checkUpHash()}>
              {t('checkUp.leave')}
            </a>
          </div>
        )}
      </div>
    </div>
  )
}
