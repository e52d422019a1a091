// Who sits at the desk.

import { useApp } from '../../context.ts'
import { useNumber } from '../beats/words.ts'
import { useDesk, useSend } from './desk.ts'

/** Those at the desk. Whoever drives can take others off the list; their links stop working. */
export function Hosts() {
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
