// One excerpt from arrival to score: the sheet, and beside it the tools, the reveal or the verdict.

import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { ExcerptText } from '../../core/excerpt.ts'
import { nameLanguage } from '../../i18n/languages.ts'
import { shelfOf } from '../../store/address.ts'
import { isPackFinished } from '../../store/progress-store.ts'
import { perform } from '../../store/stage-store.ts'
import { createActions } from '../actions.ts'
import { useApp } from '../context.ts'
import { Sheet } from '../sheet/sheet.tsx'
import { useLayout, usePicture } from '../sheet/use-layout.ts'
import { useLater, useTools } from '../use-later.ts'
import { useMedia, WIDE } from '../use-media.ts'
import { useStore } from '../use-store.ts'
import { decorationsOf, labelOf, marksOf } from './reveal-marks.ts'
import { WALK } from './page-view.ts'
import { useMarks, useUndoKeys } from './use-marking.ts'
import { useTold } from './use-told.ts'

/** Whether the player is asked how sure they are. */
function useAsksSure(): boolean {
  const { settings, progress, catalogue } = useApp()
  const wish = useStore(settings, state => state.confidence)
  const hasFinished = useStore(progress, state =>
    shelfOf(catalogue)
      .slice(0, 1)
      .every(pack => isPackFinished(pack, state.progress)),
  )
  return wish === 'on' || (wish === 'auto' && hasFinished)
}

export function ExcerptScreen({ text }: { text: ExcerptText }) {
  const app = useApp()
  const { t, play, draft, stage, language } = app
  const state = useStore(play, one => one)
  const { round, score, passages, key } = state
  const actions = useMemo(() => createActions(app), [app])
  const isFirst = state.address?.practice === true
  const asksSure = useAsksSure() && !isFirst
  const isWide = useMedia(WIDE)
  const mode = useStore(draft, one => one.mode)
  const [sheet, setSheet] = useState<HTMLElement | null>(null)
  const [cursorWord, setCursorWord] = useState<number | null>(null)
  const [seesPage, setSeesPage] = useState(false)
  const [view, setView] = useState(WALK)
  const isMarking = round.phase === 'marking'
  const isSignedOff = round.phase === 'revealing'
  const isRevealing = score !== null && (isSignedOff || seesPage)
  const tools = useTools(true)
  const later = useLater(tools !== null)
  const isWalk = isRevealing && view.look === 'walk'
  const told = useTold(isWalk ? round.passage : isMarking ? -1 : passages.length - 1)

  const decorations = useMemo(() => decorationsOf(state, told, t), [state, told, t])
  // Not with every step of the reveal: each new picture would have the stage look at all of it again.
  const marks = useMemo(
    () => marksOf({ flags: round.flags, score, passages, key }),
    [round.flags, score, passages, key],
  )
  const layout = useLayout(sheet, text)
  usePicture(sheet, text, layout, marks)
  useUndoKeys(actions, isMarking)

  // A new sheet comes in from the top, whichever way the last one was left.
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
    perform(stage, 'sheet-in')
    return () => {
      actions.letGo()
      // The next sheet may have fewer words than the cursor has passed.
      draft.setState({ cursor: 0 })
    }
    // Once for each sheet, not whenever the language changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text.hash])
  useEffect(() => stage.setState({ scene: isMarking ? 'desk' : 'reveal' }), [stage, isMarking])
  useEffect(() => {
    if (!isMarking) return
    setSeesPage(false)
    setView(WALK)
  }, [isMarking])

  // Drawn again only with what is on it: it is the longest part of the page.
  const label = labelOf(text, t)
  const page = useMemo(
    () => <Sheet text={text} decorations={decorations} sheetRef={setSheet} label={label} />,
    [text, decorations, label],
  )

  useMarks({ sheet, text, layout, flags: round.flags, actions, isMarking })

  const isOther = text.language.split('-')[0] !== language.split('-')[0]

  return (
    <main
      id="page"
      class="desk"
      tabIndex={-1}
      data-phase={isMarking ? 'marking' : isRevealing || isSignedOff ? 'reveal' : 'score'}
    >
      {later && isFirst && <later.FirstDoor />}
      <div class="sheet-column">
        {isOther && (
          <p class="other-language">
            {t('desk.otherLanguage', { language: nameLanguage(text.language, language) })}{' '}
            {tools && <tools.OtherTelling text={text} />}
          </p>
        )}
        {tools && isMarking && !isWide && !isFirst && (
          <div class="taught-above">
            <tools.TaughtCard techniques={text.introduces} open={false} />
          </div>
        )}
        {tools && isMarking && !isFirst && round.past.length === 0 && <tools.HowNote />}
        <div class={`sheet-frame${isMarking ? ' marking' : isRevealing && !isWalk ? ' whole' : ''}`}>
          {page}
          {later && sheet && isRevealing && !isWalk && (
            <later.PageNumbers
              sheet={sheet}
              direction={text.direction}
              opened={view.opened}
              onOpen={opened => setView({ look: 'whole', opened })}
            />
          )}
          {tools && layout && cursorWord !== null && (
            <tools.CursorBox rects={layout.rects[cursorWord] ?? []} />
          )}
        </div>
        {isMarking && (
          <div class="under-sheet">
            {tools && (
              <tools.WordCursor text={text} flags={round.flags} actions={actions} onCursor={setCursorWord} />
            )}
            {tools && <tools.SentenceList text={text} actions={actions} />}
          </div>
        )}
      </div>
      {tools && isMarking && (
        <tools.MarkingPanel text={text} round={round} actions={actions} teaches={!isFirst} />
      )}
      {tools && isMarking && mode === 'choosing' && <tools.Palette actions={actions} asksSure={asksSure} />}
      {later && !isMarking && (
        <later.AfterSignOff
          text={text}
          state={state}
          sheet={sheet}
          told={told}
          view={view}
          onView={setView}
          isRevealing={isRevealing}
          onRevealing={setSeesPage}
          actions={actions}
        />
      )}
    </main>
  )
}
