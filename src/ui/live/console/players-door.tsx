// The way in for players: a square, an address and a code.

import { useApp } from '../../context.ts'
import { addressOf, CopyButton } from '../../classroom/copy-address.tsx'
import { hashOf } from '../../route.ts'
import { Qr } from '../qr.tsx'
import { useDesk } from './desk.ts'

/** An address that only this computer knows by that name. */
const isOwn = (address: string): boolean => /^(localhost|127\.|\[::1\])/.test(new URL(address).hostname)

/** The way in for players: in the language of the session's pages. */
export function PlayersDoor() {
  const { t } = useApp()
  const { code, language } = useDesk().view
  const hash = hashOf({ screen: 'join', code })
  const address = addressOf(hash, language)
  const what = t('console.doors.players')
  return (
    <div class="con-way">
      <Qr address={address} label={t('console.lobby.qr', { what })} />
      <div class="con-way-words">
        <p>{t('console.lobby.how')}</p>
        <p class="con-bigcode">
          <span>{t('console.lobby.code')}</span> <b>{code}</b>
        </p>
        <p class="con-address">{address}</p>
        {isOwn(address) && <p class="con-hint">{t('console.lobby.thisComputer')}</p>}
        <CopyButton hash={hash} link={t('console.doors.link')} piece={what} speaks={language} />
      </div>
    </div>
  )
}
