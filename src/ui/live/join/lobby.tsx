// Before it begins: who one is, what will happen, and how marking works.

import { useRef } from 'preact/hooks'
import { formatNumber } from '../../../i18n/i18n.ts'
import { useApp } from '../../context.ts'
import { useElsewhere } from '../../front/use-elsewhere.ts'
import { nameOf } from '../names.ts'
import { useView, type Room } from './view.ts'

export function Lobby({ room }: { room: Room }) {
  const { t, language } = useApp()
  const view = useView(room)
  const slips = useRef<HTMLDivElement>(null)
  useElsewhere(slips, true)
  const { seat, count, preset, pages, steps, secondVote } = view
  const played = pages.filter(({ use }) => use === 'play').length
  const measures = steps.some(step => step.kind === 'marking' && step.use !== 'play')
  return (
    <div class="join-slips" data-elsewhere ref={slips}>
      {/* A visitor's pass, on the string it hangs by. */}
      <section class="press-pass" aria-labelledby="pass-name">
        <p class="pass-head" aria-hidden="true">
          {t('join.lobby.pass')}
        </p>
        <h1 id="pass-name">
          <span class="visually-hidden">{t('join.lobby.youAre')} </span>
          {nameOf(seat.name, t)}
        </h1>
        <p class="pass-desk">
          {count !== null && count > 1
            ? t('join.lobby.count', { count: count - 1, number: formatNumber(count - 1, language) })
            : t('join.lobby.guest')}
        </p>
      </section>
      <section class="join-slip" aria-labelledby="lobby-next">
        <h2 id="lobby-next">{t('join.lobby.next')}</h2>
        <ul class="join-steps">
          {measures && <li>{t('join.lobby.measure')}</li>}
          {played > 0 && (
            <li>
              {t(preset === 'guided' ? 'join.lobby.guided' : 'join.lobby.window', {
                count: played,
                number: formatNumber(played, language),
              })}
            </li>
          )}
          {played > 0 && <li>{t(secondVote ? 'join.lobby.thenAgain' : 'join.lobby.then')}</li>}
        </ul>
        <HowMarking />
        <p class="small">{t('join.lobby.promise')}</p>
      </section>
      <p class="join-wait">{t('join.lobby.wait')}</p>
    </div>
  )
}

/** How marking works, in two lines. */
function HowMarking() {
  const { t } = useApp()
  return (
    <div class="join-how">
      <svg viewBox="0 0 64 24" aria-hidden="true">
        <path d="M3 15c10-5 18 4 28 0s18-5 30-1" />
      </svg>
      <p>
        <b>{t('join.lobby.how')}</b>
        <br />
        {t('join.lobby.howThen')}
      </p>
    </div>
  )
}
