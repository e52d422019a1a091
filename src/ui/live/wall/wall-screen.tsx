// What is on the wall at each step, as large as the wall allows.

import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks'
import type { ExcerptKey, ExcerptText } from '../../../core/excerpt.ts'
import type { LiveRoom, LiveState } from '../../../live/client/types.ts'
import type { WallView } from '../../../live/authority/views.ts'
import { LoadCard } from '../../classroom/load-card.tsx'
import { READ, RECALLED, useFit } from '../../classroom/use-fit.ts'
import { useApp } from '../../context.ts'
import { BeatView, boardStops } from '../beats/beats.ts'
import { useHealth } from '../server-health.ts'
import { Foot } from './foot.tsx'
import { Lobby, PaperLobby } from './lobby.tsx'
import { CheckUp, Ended, PageList, ReadPage } from './marking.tsx'
import { useFile } from './use-file.ts'
import { useWallKeys } from './use-wall-keys.ts'
import { AT_REST, pointAt, reduceWall, type WallAct, type WallState } from './wall-keys.ts'

/** Steps at which the page has been read already: letters may be smaller. */
const RECALLING: readonly string[] = ['where', 'key', 'debrief', 'shift']

/** The page that the wall needs the text of; null where it needs none. A check-up's pages are nobody's to see. */
function textPageOf(view: WallView): number | null {
  const step = view.steps[view.at]!
  if ('page' in step) return step.page
  return step.kind === 'marking' && step.use === 'play' && step.pages.length === 1 ? step.pages[0]! : null
}

/** What stands apart on the page, in one breath: a question keeps its mark, and what has none gets a full stop. */
const sentencesOf = (texts: readonly string[]): string =>
  texts.map(text => (/[.?!…:][”’»)]*$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)).join(' ')

type Acted =
  | { readonly act: WallAct; readonly stops: number }
  | { readonly act: 'arrive' }
  | { readonly act: 'point'; readonly stop: number | null }

/** A new step begins with the whole page; letters stay as large as they were made. */
function reduce(state: WallState, acted: Acted): WallState {
  if (acted.act === 'arrive') return { ...AT_REST, size: state.size }
  return acted.act === 'point' ? pointAt(state, acted.stop) : reduceWall(state, acted.act, acted.stops)
}

export function WallScreen({
  room,
  view,
  status,
}: {
  room: LiveRoom<'wall'>
  view: WallView
  status: LiveState<'wall'>['status']
}) {
  const { t, language, announcer } = useApp()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [shown, dispatch] = useReducer(reduce, AT_REST)
  const { health } = useHealth()
  const reached = health?.has === 'yes' ? health.address : null
  const step = view.steps[view.at]!
  const page = textPageOf(view)
  const text = useFile(
    page,
    useCallback(number => room.text(number), [room]),
  )
  const key = useFile(
    step.kind === 'key' && view.told.includes(step.page) ? step.page : null,
    useCallback(number => room.key(number), [room]),
  )
  const stops = useMemo(
    () => (text.value && key.value ? boardStops(text.value, key.value).length : 0),
    [text.value, key.value],
  )
  const { beat } = view
  const isBeatHere = beat !== null && beat.kind === step.kind
  const content = [
    ...[view.at, step.kind, shown.stop, isBeatHere, page !== null && text.value?.hash],
    ...[key.value !== null, text.failure, key.failure, view.readings.length, language],
  ].join(' ')
  // A lobby is laid out by what can be seen; nothing on it moves when somebody comes in.
  const isLobby = step.kind === 'lobby' && view.preset !== 'paper'
  const { more, scrollOn } = useFit(
    isLobby ? null : box,
    content,
    shown.size,
    RECALLING.includes(step.kind) ? RECALLED : READ,
  )
  // Before anything of it is seen: a key that is pressed at once must not be undone after it.
  useLayoutEffect(() => dispatch({ act: 'arrive' }), [view.at])
  useLayoutEffect(() => dispatch({ act: 'point', stop: view.stop }), [view.at, view.stop])
  useWallKeys(act => dispatch({ act, stops }), scrollOn)

  useEffect(() => {
    if (!box) return
    const words = [...box.querySelectorAll('h1, .beat-prompt, .beat-place, .wall-verdict')]
    // The page itself is there to be read; what changes is said.
    announcer.say(sentencesOf(words.map(one => one.textContent)))
    // Each step is spoken once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [content, box])

  const failure = text.failure ?? key.failure
  const hasBeat = !['lobby', 'marking', 'again', 'ended'].includes(step.kind)
  const waits =
    (page !== null && !text.value) || (step.kind === 'key' && !key.value) || (hasBeat && !isBeatHere)
  const hint =
    step.kind === 'key' && stops > 0
      ? t(shown.stop === null ? 'trainer.wall.keyHint' : 'trainer.wall.keyHintOn')
      : more
        ? t('trainer.wall.more')
        : null
  return (
    <div class="lw" inert={shown.blank} data-blank={shown.blank ? '' : undefined}>
      {/* What scrolls has to be reached with keys, too. */}
      <div
        class="lw-box"
        ref={setBox}
        data-step={isLobby ? 'lobby' : step.kind}
        data-more={more ? '' : undefined}
        role="group"
        aria-label={t('trainer.wall.wall')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {isLobby ? (
          <Lobby view={view} reached={reached} />
        ) : waits ? (
          <LoadCard
            failure={failure}
            waitsFor={text.value ? 'key' : 'text'}
            onRetry={() => {
              if (text.failure) text.retry()
              if (key.failure) key.retry()
            }}
          />
        ) : (
          <div class="lw-page">
            <Shown view={view} text={text.value} key_={key.value} stop={shown.stop} />
          </div>
        )}
      </div>
      {(!isLobby || status !== 'in') && <Foot view={view} status={status} reached={reached} hint={hint} />}
    </div>
  )
}

function Shown({
  view,
  text,
  key_,
  stop,
}: {
  view: WallView
  text: ExcerptText | null
  key_: ExcerptKey | null
  stop: number | null
}) {
  const step = view.steps[view.at]!
  if (step.kind === 'lobby') return <PaperLobby view={view} />
  if (step.kind === 'ended') return <Ended />
  if (step.kind === 'marking' && step.use !== 'play')
    return <CheckUp count={step.pages.length} isAfter={step.use === 'after'} />
  if (step.kind === 'marking' && step.pages.length > 1) return <PageList view={view} pages={step.pages} />
  if (step.kind === 'marking' || step.kind === 'again') return text && <ReadPage view={view} text={text} />
  return (
    view.beat && (
      <BeatView
        beat={view.beat}
        text={text}
        key_={key_}
        readings={view.readings}
        headlines={view.pages.map(({ headline }) => headline)}
        at={stop}
        heading="h1"
      />
    )
  )
}
