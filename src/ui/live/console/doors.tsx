// Every way into the session: for players, for the wall, for others at the desk.

import { useRef } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { useReach } from '../use-reach.ts'
import type { Links } from '../../../live/protocol.ts'
import { useDesk, useFetched } from './desk.ts'
import { DoorSwitches } from './door-switches.tsx'
import { Handed, Invited } from './handed.tsx'
import { Hosts } from './hosts-list.tsx'
import { PlayersDoor } from './players-door.tsx'

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
      <Invited who="host" given={links.host} reach={reach} />
      <Invited who="watch" given={links.watch} reach={reach} />
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
