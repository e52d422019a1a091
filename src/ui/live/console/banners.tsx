// What must not be overlooked: the server cannot save, the line is down, the rules said no.

import { useEffect, useRef, useState } from 'preact/hooks'
import { ROOM_REFUSALS, type RoomRefusal } from '../../../live/authority/types.ts'
import type { Translate } from '../../../i18n/i18n.ts'
import { useApp } from '../../context.ts'
import { useDesk } from './desk.ts'

const WHAT_TO_DO = {
  diskFull: 'console.trouble.doFull',
  diskFailed: 'console.trouble.doFailed',
  databaseGone: 'console.trouble.doDatabase',
} as const

function Trouble() {
  const { t, announcer } = useApp()
  const { trouble } = useDesk().view
  const before = useRef(trouble)
  useEffect(() => {
    if (before.current !== null && trouble === null) announcer.say(t('console.trouble.over'))
    before.current = trouble
  }, [trouble, announcer, t])
  if (!trouble) return null
  return (
    <section class="con-banner" data-kind="trouble" role="alert">
      <p>
        <b>{t('console.trouble.title')}.</b> {t(`console.trouble.${trouble}`)}
      </p>
      <p>{t('console.trouble.means')}</p>
      <p>{t(WHAT_TO_DO[trouble])}</p>
    </section>
  )
}

function Away() {
  const { t } = useApp()
  const { room } = useDesk()
  if (room.getState().status !== 'away') return null
  return (
    <section class="con-banner" data-kind="away" role="alert">
      <p>
        <b>{t('console.trouble.away')}.</b> {t('console.trouble.awayMeans')}
      </p>
      <p>{t('console.trouble.awayDo')}</p>
      <button type="button" onClick={() => room.retry()}>
        {t('live.status.retry')}
      </button>
    </section>
  )
}

const isOfRoom = (code: RoomRefusal): code is (typeof ROOM_REFUSALS)[number] =>
  (ROOM_REFUSALS as readonly string[]).includes(code)

/** Why the rules said no. Those of marking are a player's, but a host's client knows them, too. */
const refusalText = (code: RoomRefusal, t: Translate): string =>
  isOfRoom(code) ? t(`live.refused.${code}`) : t(`refusal.${code}`)

/** The last refusal, until it is closed or the session has gone on. */
function Refusal() {
  const { t } = useApp()
  const { room, view } = useDesk()
  const { refusal } = room.getState()
  const count = refusal?.count ?? 0
  const [closed, setClosed] = useState(count)
  const steps = useRef({ at: view.at, count, taken: 0 })
  if (steps.current.count !== count) steps.current = { at: view.at, count, taken: 0 }
  if (steps.current.at !== view.at) steps.current = { at: view.at, count, taken: steps.current.taken + 1 }
  // That somebody else has gone on may be heard just before it is seen.
  const isPast = steps.current.taken > (refusal?.code === 'movedOn' ? 1 : 0)
  if (!refusal || closed >= count || isPast) return null
  return (
    <div class="con-banner" data-kind="refusal" role="alert" key={count}>
      <p>{refusalText(refusal.code, t)}</p>
      <button type="button" aria-label={t('console.dismiss')} onClick={() => setClosed(count)}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  )
}

export function Banners() {
  return (
    <>
      <Trouble />
      <Away />
      <Refusal />
    </>
  )
}
