// The wall of a session, for a projector: the way in, and what is said where there is none.

import { useLayoutEffect } from 'preact/hooks'
import type { LiveRoom } from '../../../live/client/types.ts'
import { tidyCode } from '../../../live/authority/codes.ts'
import { useApp } from '../../context.ts'
import { hashOf, type PageProps } from '../../route.ts'
import { FetchCard } from '../../screens/fetch-card.tsx'
import { useStore } from '../../use-store.ts'
import { useTokenRoom, type MakeRoom } from '../use-token-room.ts'
import { WallScreen } from './wall-screen.tsx'

const makeRoom: MakeRoom<LiveRoom<'wall'>> = ({ createWallRoom }, options) => createWallRoom(options)

/** The wall over a room, wherever that comes from. */
export function Wall({ room }: { room: LiveRoom<'wall'> }) {
  const { t } = useApp()
  const { status, why, view } = useStore(room, state => state)
  if (status === 'out' || !view)
    return (
      <section class="card lw-card" role="status">
        <h1>{t(status === 'out' ? 'trainer.wall.shut' : 'trainer.wall.connecting')}</h1>
        {status === 'out' && why && <p>{t(`live.refused.${why}`)}</p>}
        {why === 'badToken' && <p>{t('trainer.wall.noToken')}</p>}
        <div class="button-row">
          <button type="button" class="primary" onClick={() => room.retry()}>
            {t('live.status.retry')}
          </button>
          <a class="button" href={hashOf({ screen: 'live' })}>
            {t('trainer.wall.toLive')}
          </a>
        </div>
      </section>
    )
  return <WallScreen room={room} view={view} status={status} />
}

export function WallPage({ route }: PageProps) {
  const { t } = useApp()
  const { code, token } = route.screen === 'wall' ? route : { code: '', token: undefined }
  const { room, failed, retry } = useTokenRoom('wall', code, token, makeRoom)
  useLayoutEffect(() => {
    document.title = t('app.title', { page: t('trainer.wall.pageTitle', { code: tidyCode(code) }) })
  }, [t, code])
  return room ? <Wall room={room} /> : <FetchCard failed={failed} retry={retry} />
}
