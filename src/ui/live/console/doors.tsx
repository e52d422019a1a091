// Every way into the session: for players, for the wall, for others at the desk.

import { useRef, useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { addressOf, CopyButton } from '../../classroom/copy-address.tsx'
import { hashOf } from '../../route.ts'
import { Qr } from '../qr.tsx'
import { useReach } from '../use-reach.ts'
import { useNumber } from '../beats/words.ts'
import type { Links } from '../../../live/client/host-acts.ts'
import { useDesk, useFetched, useSend } from './desk.ts'
import { DoorSwitches } from './door-switches.tsx'
import { PlayersDoor } from './players-door.tsx'

/** A link that lets somebody in: copied, opened, or shown as a square for another device. */
function Handed({
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

/** Those at the desk. Whoever drives can take others off the list; their links stop working. */
function Hosts() {
  const { t } = useApp()
  const number = useNumber()
  const send = useSend()
  const { hosts, you } = useDesk().view
  // Ids are never used twice, so a host keeps the number whoever else goes.
  const numberOf = (id: string): string => number(Number(id.replaceAll(/\D/g, '')))
  return (
    <section class="con-door">
      <h3>{t('console.doors.hosts')}</h3>
      <ul class="con-hosts">
        {hosts.map(({ id, drives }) => (
          <li key={id}>
            <span>
              {t('console.doors.hostNumber', { number: numberOf(id) })} ·{' '}
              {t(drives ? 'console.doors.drives' : 'console.doors.watches')}
              {id === you.id && <b> ({t('console.doors.you')})</b>}
            </span>
            {you.drives && id !== you.id && (
              <button type="button" onClick={() => send({ type: 'dropHost', host: id })}>
                {t('console.doors.drop')}
                <span class="visually-hidden">
                  : {t('console.doors.hostNumber', { number: numberOf(id) })}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function HandedOn({ links }: { links: Links }) {
  const { t } = useApp()
  const reach = useReach()
  return (
    <>
      <Handed
        screen="wall"
        token={links.wall}
        what={t('console.doors.wall')}
        how={t('console.doors.wallHow')}
        reach={reach}
        opens
      />
      <Handed
        screen="console"
        token={links.host}
        what={t('console.doors.host')}
        how={t('console.doors.hostHow')}
        reach={reach}
      />
      <Handed
        screen="console"
        token={links.watch}
        what={t('console.doors.watch')}
        how={t('console.doors.watchHow')}
        reach={reach}
      />
    </>
  )
}

/** How often somebody was taken off the list: their link is dead then, and another is to be had. */
function useDrops(): number {
  const { hosts } = useDesk().view
  const before = useRef(hosts)
  const drops = useRef(0)
  if (before.current !== hosts) {
    if (before.current.some(({ id }) => !hosts.some(host => host.id === id))) drops.current += 1
    before.current = hosts
  }
  return drops.current
}

export function Doors() {
  const { t } = useApp()
  const { room, view } = useDesk()
  const links = useFetched(`${view.session} ${useDrops()}`, view.you.drives ? () => room.links() : null)
  return (
    <>
      <h2>{t('console.doors.title')}</h2>
      {view.preset !== 'paper' && (
        <>
          <section class="con-door">
            <h3>{t('console.doors.players')}</h3>
            <PlayersDoor />
          </section>
          <DoorSwitches />
        </>
      )}
      {links.value ? (
        <HandedOn links={links.value} />
      ) : view.you.drives ? (
        <p role="status">
          {t(links.failed ? 'console.doors.failed' : 'console.doors.waiting')}{' '}
          {links.failed && (
            <button type="button" onClick={links.retry}>
              {t('load.retry')}
            </button>
          )}
        </p>
      ) : null}
      <Hosts />
    </>
  )
}
