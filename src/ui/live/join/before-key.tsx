// While the room looks at the wall: pens down. One's own marks lie here in private, and nothing on them says right or wrong.

import type { ExcerptText } from '../../../core/excerpt.ts'
import type { Flag } from '../../../core/round/types.ts'
import { familyOf } from '../../../core/technique.ts'
import { OtherLanguage, useSheet } from '../../check-up/use-sheet.tsx'
import { useApp } from '../../context.ts'
import { OnPlay } from './on-play.tsx'
import { RoomWaiting } from './room-waiting.tsx'
import { useView, type Room } from './view.ts'
import { useRoomText } from './use-room-text.ts'

export function BeforeKey({ room, page, kind }: { room: Room; page: number; kind: 'where' | 'split' }) {
  const { t } = useApp()
  const view = useView(room)
  const { value: text, failure, retry } = useRoomText(room, page)
  const own = view.own[page]
  const flags = own?.round.flags.length ?? 0
  return (
    <div class="desk pens-down" data-phase="reveal-none">
      <section class="join-slip pens" aria-labelledby="pens-title">
        <svg class="pen" viewBox="0 0 160 40" aria-hidden="true">
          <path class="barrel" d="M24 27L132 12l10 1 6 7-7 7-9 3L26 35z" />
          <path class="tip" d="M24 27L6 33l20 2z" />
          <path class="rule" d="M4 38H156" />
        </svg>
        <h2 id="pens-title">{t('join.pens.title')}</h2>
        <p class="join-lead">{t(`join.pens.${kind}`)}</p>
        <p class="small">
          {flags > 0
            ? t('join.pens.yours', { count: flags })
            : own?.handedIn === 'nothing'
              ? t('join.pens.nothing')
              : t('join.pens.none')}
        </p>
        {text && own && flags > 0 && <OwnFlags flags={own.round.flags} text={text} />}
      </section>
      {text ? (
        <OnPlay key={page} room={room} page={page} text={text}>
          <OwnSheet text={text} />
        </OnPlay>
      ) : (
        <RoomWaiting what="text" failure={failure} retry={retry} />
      )}
    </div>
  )
}

/** One's own flags in words. */
function OwnFlags({ flags, text }: { flags: readonly Flag[]; text: ExcerptText }) {
  const { t } = useApp()
  return (
    <ul class="shift-list">
      {flags.map(({ id, technique, span }) => (
        <li key={id} data-family={familyOf(technique)}>
          <span class="sign" aria-hidden="true" />
          <span>
            <b>{t(`technique.${technique}.name`)}</b>{' '}
            <q lang={text.language} dir={text.direction}>
              {text.text.slice(span.start, span.end)}
            </q>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** One's own page, to be looked at. */
export function OwnSheet({ text }: { text: ExcerptText }) {
  const { page } = useSheet(text, -1)
  return (
    <div class="sheet-column">
      <OtherLanguage text={text} />
      <div class="sheet-frame">{page}</div>
    </div>
  )
}
