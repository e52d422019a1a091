// The page of the check-up that is being read: the usual sheet and the usual hands, and not a word of what they do.

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { CheckUpStore, OpenPage } from '../../store/check-up-store.ts'
import { perform } from '../../store/stage-store.ts'
import { AppContext, useApp, type App } from '../context.ts'
import { moveFocus } from '../focus.ts'
import { useMarks, useUndoKeys } from '../screens/use-marking.ts'
import { useTools } from '../use-later.ts'
import { useStore } from '../use-store.ts'
import { PageLine } from './page-line.tsx'
import { PagePanel } from './page-panel.tsx'
import { OtherLanguage, useSheet } from './use-sheet.tsx'
import { Waiting } from './waiting.tsx'
import { checkUpHash } from './words.ts'

export function DeskPage({ store }: { store: CheckUpStore }) {
  const app = useApp()
  const { sitting, page, loading, pages, done } = useStore(store, state => state)
  useEffect(() => {
    void store.open()
    return () => store.close()
  }, [store])
  const isOver = sitting === null
  useEffect(() => {
    // Nothing is under way, or no longer: what it came to is told elsewhere, and this page is no place to come back to.
    if (isOver) location.replace(checkUpHash())
  }, [isOver])
  const inner = useMemo<App | null>(() => page && { ...app, play: page.play }, [app, page])
  return (
    <>
      {page && inner && (
        <AppContext.Provider value={inner}>
          <MarkedPage key={page.text.hash} open={page} total={pages} />
        </AppContext.Provider>
      )}
      {(loading !== 'text' || !page) && (
        <Waiting loading={loading} isAdding={done === pages} onRetry={() => void store.open()} />
      )}
    </>
  )
}

/** Each page after the first is announced, and focus comes along to its top. */
function useTurned({ number }: OpenPage, total: number): void {
  const { t, announcer } = useApp()
  useEffect(() => {
    // What was pressed has gone with the page before; who has just come here is led by the root of the words.
    if (document.activeElement !== document.body) return undefined
    announcer.say(t('checkUp.turned', { number, total }))
    return moveFocus(() => document.getElementById('page'), { scroll: false })
    // Once for each page.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}

function MarkedPage({ open, total }: { open: OpenPage; total: number }) {
  const { t, play, draft, stage, settings } = useApp()
  const { text, number } = open
  const { state, actions, sheet, layout, page } = useSheet(text, -1)
  const { round } = state
  const [cursorWord, setCursorWord] = useState<number | null>(null)
  const [asking, setAsking] = useState(false)
  const mode = useStore(draft, one => one.mode)
  // Asked from the first time on, so that before and after can be compared; who has turned it off is not asked.
  const asksSure = useStore(settings, one => one.confidence !== 'off')
  const isMarking = round.phase === 'marking'
  const tools = useTools(true)
  useUndoKeys(actions, isMarking)
  useMarks({ sheet, text, layout, flags: round.flags, actions, isMarking })
  useTurned(open, total)

  const handIn = (nothingToFlag: boolean): void => {
    actions.letGo()
    const refused = play.dispatch({ type: 'signOff', nothingToFlag })
    setAsking(refused === 'nothingFlagged')
    if (refused === null) perform(stage, 'page')
  }

  return (
    <div class="desk" data-phase="marking">
      <PageLine words={t('checkUp.page', { number, total })} number={number} total={total}>
        <a class="button quiet" href={checkUpHash()}>
          {t('checkUp.leave')}
        </a>
      </PageLine>
      <div class="sheet-column">
        <OtherLanguage text={text} />
        {tools && number === 1 && round.past.length === 0 && <tools.HowNote />}
        <div class="sheet-frame marking">
          {page}
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
        <PagePanel
          tools={tools}
          text={text}
          round={round}
          actions={actions}
          isLast={number === total}
          asking={asking}
          onAsking={setAsking}
          onHandIn={handIn}
        />
      )}
      {tools && isMarking && mode === 'choosing' && <tools.Palette actions={actions} asksSure={asksSure} />}
    </div>
  )
}
