// The way in for players: a square, an address and a code, in the language of the session's pages.

import { useApp } from '../../context.ts'
import { CopyButton } from '../../classroom/copy-address.tsx'
import { hashOf } from '../../route.ts'
import { joinAddressOf } from '../join-address.ts'
import { Qr } from '../qr.tsx'
import { useHealth } from '../server-health.ts'
import { useDesk } from './desk.ts'

export function PlayersDoor() {
  const { t } = useApp()
  const { code, language } = useDesk().view
  const { health } = useHealth()
  const reached = health?.has === 'yes' ? health.address : null
  const { typed, whole, hereOnly } = joinAddressOf(location.href, reached, { code, language })
  const what = t('console.doors.players')
  return (
    <div class="con-way">
      <Qr address={whole} label={t('console.lobby.qr', { what })} />
      <div class="con-way-words">
        <p>{t('console.lobby.how')}</p>
        <p class="con-address">{typed}</p>
        <p class="con-bigcode">
          <span>{t('console.lobby.code')}</span> <b>{code}</b>
        </p>
        {hereOnly && <p class="con-hint">{t('console.lobby.thisComputer')}</p>}
        <CopyButton
          hash={hashOf({ screen: 'join', code })}
          link={t('console.doors.link')}
          piece={what}
          at={whole}
        />
      </div>
    </div>
  )
}
