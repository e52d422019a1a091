// The lobby on the wall: where to go, the code, a square for cameras, the word where one is asked for, and who has come.

import { useMemo, useRef } from 'preact/hooks'
import type { WallView } from '../../../live/authority/views.ts'
import { useApp } from '../../context.ts'
import { joinAddressOf } from '../join-address.ts'
import { animalsOf, nameOf } from '../names.ts'
import { Qr } from '../qr.tsx'
import { useNumber } from '../beats/words.ts'
import { seatNames, type Slots } from './name-slots.ts'

/** As many names as a wall has places for, and as many as it has places in large letters for. */
const PLACES = 40
const LARGE = 20

/** Names in places that they keep. */
function useSlots(names: readonly string[]): Slots {
  const kept = useRef<{ slots: Slots; next: number }>({ slots: [], next: 0 })
  const key = names.join('\n')
  return useMemo(() => {
    kept.current = seatNames(kept.current, names, PLACES)
    return kept.current.slots
    // The names are the same as long as what is written is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
}

function Names({ view }: { view: WallView }) {
  const { t } = useApp()
  const slots = useSlots(view.names.map(name => nameOf(name, t)))
  // Places that nobody has had yet take no room.
  const used = slots.slice(0, slots.findLastIndex(name => name !== null) + 1)
  if (used.length === 0) return null
  return (
    <ul
      class="lw-names"
      data-large={used.length <= LARGE ? '' : undefined}
      aria-label={t('trainer.wall.names')}
    >
      {used.map((name, index) =>
        name === null ? (
          <li key={index} class="lw-free" aria-hidden="true" />
        ) : (
          <li key={`${index} ${name}`}>{name}</li>
        ),
      )}
    </ul>
  )
}

function Count({ view: { count } }: { view: WallView }) {
  const { t } = useApp()
  const number = useNumber()
  if (!count) return null
  return (
    <p class="lw-count">
      {count.in === 0
        ? t('trainer.wall.nobodyYet')
        : t('trainer.wall.count', { count: count.in, number: number(count.in) })}
      {count.here < count.in && (
        <>
          {' '}
          · {t('trainer.wall.away', { count: count.in - count.here, number: number(count.in - count.here) })}
        </>
      )}
    </p>
  )
}

/** What lies on the tables, where nobody comes in by a device. */
export function PaperLobby({ view }: { view: WallView }) {
  const { t } = useApp()
  return (
    <div class="lw-read">
      <h1 class="beat-ask">{t('trainer.wall.paperTitle')}</h1>
      <p class="lw-lead">{t('trainer.wall.paperHow')}</p>
      <ol class="lw-pages">
        {view.pages.map(page => (
          <li key={page.id} lang={page.language} dir="auto">
            {page.headline}
          </li>
        ))}
      </ol>
    </div>
  )
}

export function Lobby({ view, reached }: { view: WallView; reached: string | null }) {
  const { t } = useApp()
  const address = joinAddressOf(document.baseURI, reached, view)
  const word = view.word === null ? null : animalsOf(t)[view.word]
  return (
    <div class="lw-lobby">
      <div class="lw-doors">
        <h1 class="visually-hidden">{t('trainer.wall.lobbyTitle')}</h1>
        <dl>
          <div>
            <dt>{t('trainer.wall.goTo')}</dt>
            <dd class="lw-address">
              <bdi dir="ltr">{address.typed}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('trainer.wall.code')}</dt>
            <dd class="lw-code">
              {/* Spelled out for whoever hears it. */}
              <bdi dir="ltr" aria-hidden="true">
                {[...view.code].map((letter, index) => (
                  <span key={index}>{letter}</span>
                ))}
              </bdi>
              <span class="visually-hidden">{[...view.code].join(' ')}</span>
            </dd>
          </div>
          {word && (
            <div class="lw-animal">
              <dt>{t('trainer.wall.word')}</dt>
              <dd class="lw-word">{word}</dd>
            </div>
          )}
        </dl>
        {view.locked && <p class="lw-locked">{t('trainer.wall.locked')}</p>}
      </div>
      <div class="lw-qr">
        <Qr address={address.whole} label={t('trainer.wall.qr', { code: view.code })} />
        <p>{t('trainer.wall.camera')}</p>
        {address.hereOnly && <p class="lw-note">{t('trainer.wall.hereOnly')}</p>}
      </div>
      <div class="lw-in">
        <Count view={view} />
        <Names view={view} />
      </div>
    </div>
  )
}
