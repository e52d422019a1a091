// What has to be told outside of play, where it cannot be missed and is in nobody's way.

import { useEffect } from 'preact/hooks'
import { dismiss, type Notice } from '../../store/notice-store.ts'
import { useApp } from '../context.ts'
import { download } from '../download.ts'
import { useStore } from '../use-store.ts'

export function Notices() {
  const { t, notices, announcer } = useApp()
  const standing = useStore(notices, state => state.notices)
  const words = (notice: Notice): string =>
    t(`notice.${notice.code}` as 'notice.excerptChanged', { count: notice.count ?? 0 })
  const latest = standing.at(-1)
  useEffect(() => {
    if (latest) announcer.say(words(latest))
    // Each notice is spoken once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [latest])
  if (standing.length === 0) return null
  return (
    <section class="notices" aria-label={t('notice.title')}>
      {standing.map(notice => (
        <div class="notice" key={notice.id}>
          <p>{words(notice)}</p>
          <div class="button-row">
            {notice.file && (
              <button type="button" onClick={() => download(notice.file!)}>
                {t('notice.download')}
              </button>
            )}
            {notice.code.endsWith('Elsewhere') && (
              <button type="button" class="primary" onClick={() => location.reload()}>
                {t('notice.loadAnew')}
              </button>
            )}
            <button type="button" onClick={() => dismiss(notices, notice.id)}>
              {t('notice.dismiss')}
            </button>
          </div>
        </div>
      ))}
    </section>
  )
}
