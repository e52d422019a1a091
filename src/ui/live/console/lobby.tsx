// While everybody comes in: the code, the way in, and how many are here.

import { useApp } from '../../context.ts'
import { useNumber } from '../beats/words.ts'
import { useDesk } from './desk.ts'
import { DoorSwitches } from './door-switches.tsx'
import { PlayersDoor } from './players-door.tsx'
import { Sheets } from './sheets.tsx'

export function Lobby() {
  const { t } = useApp()
  const number = useNumber()
  const { preset, count } = useDesk().view
  if (preset === 'paper')
    return (
      <>
        <p>{t('console.lobby.paper')}</p>
        <Sheets />
      </>
    )
  return (
    <>
      <p class="con-count">
        {count.in === 0 ? (
          t('console.nobody')
        ) : (
          <>
            <b>{t('console.lobby.in', { count: count.in })}</b>{' '}
            {count.here < count.in &&
              t('console.here', { here: number(count.here), total: number(count.in) })}
          </>
        )}
      </p>
      <PlayersDoor />
      <DoorSwitches />
    </>
  )
}
