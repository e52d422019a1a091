// What moved: one's own flags before the talk and after it, in private.

import { useMemo } from 'preact/hooks'
import type { ExcerptText } from '../../../core/excerpt.ts'
import type { Flag } from '../../../core/round/types.ts'
import { familyOf } from '../../../core/technique.ts'
import type { SeatPage } from '../../../live/authority/types.ts'
import { useApp } from '../../context.ts'
import { OwnSheet } from './before-key.tsx'
import { OnPlay } from './on-play.tsx'
import { shiftOf, type Change } from './own-shift.ts'
import { RoomWaiting } from './room-waiting.tsx'
import { useView, type Room } from './view.ts'
import { useRoomText } from './use-room-text.ts'

export function OwnShift({ room, page }: { room: Room; page: number }) {
  const view = useView(room)
  const { value: text, failure, retry } = useRoomText(room, page)
  const own = view.own[page]
  if (!text) return <RoomWaiting what="text" failure={failure} retry={retry} />
  return (
    <div class="desk pens-down" data-phase="reveal-none">
      <ShiftSlip own={own} text={text} />
      <OnPlay key={page} room={room} page={page} text={text}>
        <OwnSheet text={text} />
      </OnPlay>
    </div>
  )
}

function ShiftSlip({ own, text }: { own: SeatPage | undefined; text: ExcerptText }) {
  const { t } = useApp()
  const changes = useMemo(() => (own?.first ? shiftOf(own.first.flags, own.round.flags) : []), [own])
  const moved = changes.filter(({ kind }) => kind !== 'kept').length
  return (
    <section class="join-slip pens" aria-labelledby="shift-title">
      <h2 id="shift-title">{t('join.shift.title')}</h2>
      <p class="join-lead">
        {!own?.first
          ? t('join.shift.late')
          : moved > 0
            ? t('join.shift.moved', { count: moved })
            : changes.length > 0
              ? t('join.shift.same')
              : t('join.shift.empty')}
      </p>
      {changes.length > 0 && (
        <ul class="shift-list">
          {changes.map((change, index) => (
            <ChangeLine key={index} change={change} text={text} />
          ))}
        </ul>
      )}
      <p class="small">{t('join.shift.wall')}</p>
    </section>
  )
}

function ChangeLine({ change: { kind, before, after }, text }: { change: Change; text: ExcerptText }) {
  const { t } = useApp()
  const name = (flag: Flag): string => t(`technique.${flag.technique}.name`)
  const { technique, span } = (after ?? before)!
  return (
    <li data-kind={kind} data-family={familyOf(technique)}>
      <span class="sign" aria-hidden="true" />
      <span>
        <b>{t(`join.shift.kind.${kind}`)}</b>{' '}
        {kind === 'renamed' && before && after
          ? t('join.shift.renamed', { before: name(before), after: name(after) })
          : name((after ?? before)!)}{' '}
        <q lang={text.language} dir={text.direction}>
          {text.text.slice(span.start, span.end)}
        </q>
      </span>
    </li>
  )
}
