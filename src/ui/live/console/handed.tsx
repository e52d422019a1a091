// A link to hand on: to the wall, or to somebody else at the desk.

import { useRef, useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { addressOf, CopyButton } from '../../classroom/copy-address.tsx'
import { hashOf } from '../../route.ts'
import { Qr } from '../qr.tsx'
import type { Guest } from '../../../live/protocol.ts'
import { useDesk } from './desk.ts'
import { useFocusAfter } from './use-focus-after.ts'

/** A link that lets somebody in: copied, opened, or shown as a square for another device. */
export function Handed({
  screen,
  token,
  what,
  how,
  reach,
  opens = false,
}: {
  screen: 'wall' | 'console'
  token: string
  what: string
  how: string
  reach: (address: string) => string
  opens?: boolean
}) {
  const { t, language } = useApp()
  const { code, language: spoken } = useDesk().view
  const [shows, setShows] = useState(false)
  const hash = hashOf({ screen, code, token })
  // A wall speaks to the class, a console to whoever opens it.
  const speaks = screen === 'wall' ? spoken : language
  const own = addressOf(hash, speaks)
  const address = reach(own)
  return (
    <section class="con-door">
      <h3>{what}</h3>
      <p class="small">{how}</p>
      <div class="button-row">
        {opens && (
          <a class="button" href={own} target="_blank" rel="noopener">
            {t('console.doors.open')}
            <span class="visually-hidden">: {what}</span>
          </a>
        )}
        <CopyButton hash={hash} link={t('console.doors.link')} piece={what} at={address} />
        <button type="button" aria-expanded={shows} onClick={() => setShows(!shows)}>
          {t(shows ? 'console.doors.hideQr' : 'console.doors.showQr')}
          <span class="visually-hidden">: {what}</span>
        </button>
      </div>
      {shows && <Qr address={address} label={t('console.lobby.qr', { what })} />}
    </section>
  )
}

/** A link for somebody at the desk. It is made when it is wanted: until then nobody stands on the list for it. */
export function Invited({
  who,
  given,
  reach,
}: {
  who: Guest
  given: string | null
  reach: (address: string) => string
}) {
  const { t } = useApp()
  const { room } = useDesk()
  const [made, setMade] = useState<string | null>(null)
  const [state, setState] = useState<'ready' | 'asking' | 'failed'>('ready')
  const place = useRef<HTMLDivElement>(null)
  const pressed = useFocusAfter(() => place.current?.querySelector('button'))
  const what = t(`console.doors.${who}`)
  const how = t(`console.doors.${who}How`)
  const token = given ?? made

  async function make(): Promise<void> {
    if (state === 'asking') return
    pressed()
    setState('asking')
    const fetched = await room.invite(who)
    setMade('value' in fetched ? fetched.value[who] : null)
    setState('value' in fetched ? 'ready' : 'failed')
  }

  return (
    <div ref={place}>
      {token !== null ? (
        <Handed screen="console" token={token} what={what} how={how} reach={reach} />
      ) : (
        <section class="con-door">
          <h3>{what}</h3>
          <p class="small">{how}</p>
          <button type="button" aria-disabled={state === 'asking'} onClick={() => void make()}>
            {t('console.doors.make')}
            <span class="visually-hidden">: {what}</span>
          </button>
          <p role="status" class="small">
            {state === 'failed' && t('console.doors.failed')}
          </p>
        </section>
      )}
    </div>
  )
}
