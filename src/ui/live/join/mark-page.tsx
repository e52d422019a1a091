// A page of the session that is being marked: the usual sheet and the usual hands.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExcerptText } from '../../../core/excerpt.ts'
import { formatNumber } from '../../../i18n/i18n.ts'
import { OtherLanguage, useSheet } from '../../check-up/use-sheet.tsx'
import { useApp } from '../../context.ts'
import { moveFocus } from '../../focus.ts'
import { useMarks, useUndoKeys } from '../../screens/use-marking.ts'
import { useTools } from '../../use-later.ts'
import { useStore } from '../../use-store.ts'
import { ClockLine } from './clock-line.tsx'
import { MarkPanel } from './mark-panel.tsx'
import { OnPlay } from './on-play.tsx'
import { RoomWaiting } from './room-waiting.tsx'
import { numberOf, useView, type Room } from './view.ts'
import { useRoomText } from './use-room-text.ts'

export type MarkPageProps = {
  readonly room: Room
  readonly page: number
  /** Where it stands in the list of open pages; null where it is the only one. */
  readonly place: { readonly number: number; readonly total: number } | null
  readonly onList: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

export function MarkPage(props: MarkPageProps) {
  const { room, page } = props
  const { value: text, failure, retry } = useRoomText(room, page)
  if (!text) return <RoomWaiting what="text" failure={failure} retry={retry} />
  return (
    <OnPlay room={room} page={page} text={text}>
      <Marked {...props} text={text} />
    </OnPlay>
  )
}

/** Which page this is, how long it is still open, and the way to the others. */
function WhereLine({ room, page, place, onList }: MarkPageProps) {
  const { t, language } = useApp()
  const view = useView(room)
  const step = view.steps[view.at]
  const number = numberOf(view, page)
  const total = view.pages.filter(({ use }) => use === 'play').length
  const words = place
    ? t('join.pageOf', {
        number: formatNumber(place.number, language),
        total: formatNumber(place.total, language),
      })
    : number !== null && total > 1
      ? t('join.pageOf', { number: formatNumber(number, language), total: formatNumber(total, language) })
      : ''
  const kind = step?.kind === 'again' ? t('join.mark.again') : number === null ? t('join.mark.measure') : ''
  const hasClock = view.closes !== null
  if (!words && !kind && !onList && !hasClock) return null
  return (
    <div class="join-where">
      <p>
        {words && <b>{words}</b>} {kind && <span>{kind}</span>}
      </p>
      <ClockLine room={room} />
      {onList && (
        <button type="button" class="quiet" onClick={onList}>
          {t('join.mark.list')}
        </button>
      )}
    </div>
  )
}

/** In a list each page that is opened is announced, and focus comes along to its top. */
function useTurned(place: MarkPageProps['place']): void {
  const { t, announcer, language } = useApp()
  useEffect(() => {
    if (!place || document.activeElement !== document.body) return undefined
    const number = (value: number): string => formatNumber(value, language)
    announcer.say(t('join.pageOf', { number: number(place.number), total: number(place.total) }))
    return moveFocus(() => document.getElementById('page'), { scroll: false })
    // Once for each page.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}

function Marked(props: MarkPageProps & { text: ExcerptText }) {
  const { room, page, place, onList, onNext, text } = props
  const { draft } = useApp()
  const view = useView(room)
  const { state, actions, sheet, layout, page: drawn } = useSheet(text, -1)
  const { round } = state
  const [cursorWord, setCursorWord] = useState<number | null>(null)
  const mode = useStore(draft, one => one.mode)
  const tools = useTools(true)
  const isOpen = view.open.includes(page)
  const { use } = view.pages[page]!
  const isAgain = view.steps[view.at]?.kind === 'again'
  const isUntouched =
    round.past.length === 0 && round.flags.length === 0 && (view.own[page]?.handedIn ?? 'no') === 'no'
  const panel = useRef<HTMLElement>(null)
  useUndoKeys(actions, isOpen)
  useMarks({ sheet, text, layout, flags: round.flags, actions, isMarking: isOpen })
  useTurned(place)
  // What is half marked when a page closes is let go of with its sheet.
  return (
    <div class="desk" data-phase="marking">
      <WhereLine {...props} />
      <div class="sheet-column">
        <OtherLanguage text={text} />
        {tools && view.palette === 'taught' && use === 'play' && text.introduces.length > 0 && !isAgain && (
          <div class="taught-above">
            <tools.TaughtCard techniques={text.introduces} open={false} />
          </div>
        )}
        {tools && isUntouched && <tools.HowNote />}
        <div class="sheet-frame marking">
          {drawn}
          {tools && layout && cursorWord !== null && (
            <tools.CursorBox rects={layout.rects[cursorWord] ?? []} />
          )}
        </div>
        <div class="under-sheet">
          {tools && (
            <tools.WordCursor text={text} flags={round.flags} actions={actions} onCursor={setCursorWord} />
          )}
          {tools && <tools.SentenceList text={text} actions={actions} />}
        </div>
      </div>
      {tools && (
        <MarkPanel
          tools={tools}
          room={room}
          page={page}
          text={text}
          round={round}
          actions={actions}
          panel={panel}
          onList={onList}
          onNext={onNext}
        />
      )}
      {tools && isOpen && mode === 'choosing' && (
        <tools.Palette actions={actions} asksSure={view.asksSure || use !== 'play'} />
      )}
    </div>
  )
}
