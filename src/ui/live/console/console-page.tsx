// The trainer's console: the way in, and what is said where there is none.

import { useLayoutEffect } from 'preact/hooks'
import type { DoorRefusal } from '../../../live/protocol.ts'
import { useApp } from '../../context.ts'
import { hashOf, type PageProps } from '../../route.ts'
import { FetchCard } from '../../screens/fetch-card.tsx'
import { useStore } from '../../use-store.ts'
import { useTokenRoom, type MakeRoom } from '../use-token-room.ts'
import { ConsoleDesk } from './console-desk.tsx'
import { DeskContext, type HostRoom } from './desk.ts'

const makeRoom: MakeRoom<HostRoom> = ({ createHostRoom }, options) => createHostRoom(options)

/** Sent away, or not let in. */
function Shut({ why, onRetry }: { why: DoorRefusal | null; onRetry: () => void }) {
  const { t } = useApp()
  const isGone = why === 'deleted'
  return (
    <section class="card con-card" role="status">
      <h1>{t(isGone ? 'console.out.deleted' : 'console.out.shut')}</h1>
      {why && <p>{t(`live.refused.${why}`)}</p>}
      {why === 'badToken' && <p>{t('console.out.noToken')}</p>}
      <div class="button-row">
        {!isGone && (
          <button type="button" class="primary" onClick={onRetry}>
            {t('console.out.again')}
          </button>
        )}
        <a class="button" href={hashOf({ screen: 'live' })}>
          {t('console.out.other')}
        </a>
      </div>
    </section>
  )
}

/** The console over a room, wherever that comes from. */
export function Console({ room }: { room: HostRoom }) {
  const { t } = useApp()
  const { status, why, view } = useStore(room, state => state)
  if (status === 'out') return <Shut why={why} onRetry={() => room.retry()} />
  if (!view)
    return (
      <div class="card con-card" role="status">
        <p>{t('live.status.connecting')}</p>
        <button type="button" onClick={() => room.retry()}>
          {t('live.status.retry')}
        </button>
      </div>
    )
  return (
    <DeskContext.Provider value={{ room, view }}>
      <ConsoleDesk />
    </DeskContext.Provider>
  )
}

export function ConsolePage({ route }: PageProps) {
  const { t } = useApp()
  const { code, token } = route.screen === 'console' ? route : { code: '', token: undefined }
  const { room, failed, retry } = useTokenRoom('console', code, token, makeRoom)
  useLayoutEffect(() => {
    document.title = t('app.title', { page: t('console.title', { code }) })
  }, [t, code])
  return room ? <Console key={code} room={room} /> : <FetchCard failed={failed} retry={retry} />
}
