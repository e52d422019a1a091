// The key beside one's own page, in private: the usual reveal, passage by passage, by the key as the class has amended it.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { OtherLanguage, useSheet } from '../../check-up/use-sheet.tsx'
import { useApp } from '../../context.ts'
import { landOn } from '../../focus.ts'
import { WALK, WHOLE } from '../../screens/page-view.ts'
import { useTold } from '../../screens/use-told.ts'
import { useLater } from '../../use-later.ts'
import { revealOf, type OwnPage } from './own-page.ts'
import { WithPlay } from './on-play.tsx'
import { RoomWaiting } from './room-waiting.tsx'
import { useView, type Room } from './view.ts'
import { CaughtAndLeft } from './sums.tsx'
import { cameTo, countedOf } from './take-along.ts'
import { useOwnPage } from './use-room-text.ts'

export function TellOwn({
  room,
  page,
  onBack,
}: {
  room: Room
  page: number
  /** The way back to a list of pages; left out where the room looks at this one together. */
  onBack?: (() => void) | undefined
}) {
  const { t, announcer } = useApp()
  const view = useView(room)
  const { value: own, failure, retry } = useOwnPage(room, page)
  const passage = useRef(0)
  const play = useMemo(
    () => own && revealOf(own, view.pages[page]!, passage.current),
    // A page stays what it is for as long as the session lasts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [own, page],
  )
  useEffect(() => play?.subscribe(({ round }) => (passage.current = round.passage)), [play])
  const before = useRef<number | null>(null)
  useEffect(() => {
    if (!own) return
    if (before.current !== null && own.readings > before.current) announcer.say(t('join.told.amended'))
    before.current = own.readings
  }, [own, announcer, t])
  if (!own || !play) return <RoomWaiting what="key" failure={failure} retry={retry} />
  return (
    <WithPlay play={play}>
      <ToldSheet key={own.text.hash} own={own} onBack={onBack} />
    </WithPlay>
  )
}

function ToldSheet({ own, onBack }: { own: OwnPage; onBack: (() => void) | undefined }) {
  const { t, play } = useApp()
  const { text, passages, isAnswered, readings } = own
  const [view, setView] = useState(WALK)
  const [isOver, setIsOver] = useState(false)
  const isWalk = view.look === 'walk' && !isOver
  const [passage, setPassage] = useState(play.getState().round.passage)
  useEffect(() => {
    const look = (): void => setPassage(play.getState().round.passage)
    look()
    return play.subscribe(look)
  }, [play])
  const told = useTold(isWalk ? passage : passages.length - 1)
  const { state, actions, sheet, page } = useSheet(text, told)
  const later = useLater(true)
  return (
    <div class="desk" data-phase={isOver ? 'score' : 'reveal'}>
      {(!isAnswered || readings > 0) && (
        <p class="join-where">
          {!isAnswered && <span>{t('join.told.unread')} </span>}
          {readings > 0 && <span>{t('join.told.readings', { count: readings })}</span>}
        </p>
      )}
      <div class="sheet-column">
        <OtherLanguage text={text} />
        <div class={`sheet-frame${isWalk ? '' : ' whole'}`}>
          {page}
          {later && sheet && !isWalk && (
            <later.PageNumbers
              sheet={sheet}
              direction={text.direction}
              opened={view.opened}
              onOpen={opened => {
                setIsOver(false)
                setView({ look: 'whole', opened })
              }}
            />
          )}
        </div>
      </div>
      {later && !isOver && (
        <later.AfterSignOff
          text={text}
          state={state}
          sheet={sheet}
          told={told}
          view={view}
          onView={setView}
          isRevealing
          onRevealing={() => setIsOver(true)}
          actions={actions}
          onward={t('join.told.sum')}
        />
      )}
      {isOver && (
        <SumPanel
          own={own}
          onBack={onBack}
          onPage={() => {
            setIsOver(false)
            setView(WHOLE)
          }}
        />
      )}
    </div>
  )
}

/** What the page came to, in words. */
function SumPanel({
  own,
  onBack,
  onPage,
}: {
  own: OwnPage
  onBack: (() => void) | undefined
  onPage: () => void
}) {
  const { t } = useApp()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => landOn(panel.current), [])
  const { text, key } = own
  const inCopy = { lang: text.language, dir: text.direction }
  return (
    <section class="panel score" ref={panel} aria-labelledby="sum-title">
      <h2 id="sum-title" tabIndex={-1}>
        {t('join.told.sumTitle')}
      </h2>
      {own.isAnswered ? <CaughtAndLeft came={cameTo([countedOf(own)])} /> : <p>{t('join.told.unread')}</p>}
      <section class="check">
        <h3>{t('score.check')}</h3>
        <p {...inCopy}>{key.checkNext.what}</p>
        <h3>{t('score.checkWhere')}</h3>
        <p {...inCopy}>{key.checkNext.where}</p>
        <p class="small">{t('score.stillTrue')}</p>
      </section>
      <div class="button-row">
        {onBack && (
          <button type="button" class="primary" onClick={onBack}>
            {t('join.told.back')}
          </button>
        )}
        <button type="button" onClick={onPage}>
          {t('score.page')}
        </button>
      </div>
      {!onBack && <p class="small">{t('join.told.wall')}</p>}
    </section>
  )
}
