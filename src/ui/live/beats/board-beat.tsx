// The key beside the class: the whole page with what became of each passage, or one passage with its reasons and what the
// class made of it.

import { useMemo } from 'preact/hooks'
import type { ExcerptKey, ExcerptText } from '../../../core/excerpt.ts'
import { keyStops, type KeyStop } from '../../../core/key-stops.ts'
import type { Board } from '../../../live/authority/class-types.ts'
import type { AcceptedReading } from '../../../live/authority/types.ts'
import { NumberedText, Technique } from '../../classroom/copy.tsx'
import { STAMPS, Verdict, type Told } from '../../classroom/show-verdict.tsx'
import { useApp } from '../../context.ts'
import { CalledTable } from './called-table.tsx'
import { AlsoAccepted, FalseFlags, FoundBar, readingsFor } from './board-parts.tsx'
import { BELOW, useNumber, type Heading } from './words.ts'

/** The passages a key tells of, in the order of the page: what `at` counts. */
export const boardStops = (text: ExcerptText, key: ExcerptKey): KeyStop[] => keyStops(text, key)

export type BoardProps = {
  text: ExcerptText
  key_: ExcerptKey
  board: Board
  /** Those of this page or of all: others are left out. */
  readings: readonly AcceptedReading[]
  /** Which passage is told; null: the whole page. */
  at?: number | null
  heading?: Heading
}

/** One line of the list beside the page. */
function StopLine({
  stop,
  board,
  readings,
}: {
  stop: KeyStop
  board: Board
  readings: readonly AcceptedReading[]
}) {
  const { t } = useApp()
  return (
    <li>
      {stop.kind === 'leave' ? (
        <span class="wall-sound">{t(STAMPS.leave)}</span>
      ) : (
        <>
          <Technique id={stop.mark.techniques[0]} />
          {stop.kind === 'open' && <> · {t(STAMPS.open)}</>}
        </>
      )}
      <FoundBar stop={stop} board={board} />
      <AlsoAccepted readings={readingsFor(readings, stop)} />
    </li>
  )
}

function Whole({
  told,
  board,
  readings,
  heading,
}: {
  told: Told
  board: Board
  readings: readonly AcceptedReading[]
  heading: Heading
}) {
  const { t } = useApp()
  const number = useNumber()
  const { text, stops } = told
  const { sentences, leftAlone } = board.fair
  return (
    <div class="beat-spread beat-wide">
      <NumberedText text={text} shown={stops.map((stop, index) => ({ stop, index, told: true }))} />
      <div class="beat-side">
        <ol class="board-list">
          {stops.map((stop, index) => (
            <StopLine key={index} stop={stop} board={board} readings={readings} />
          ))}
        </ol>
        {stops.length === 0 && <p>{t('trainer.board.clean')}</p>}
        {leftAlone !== null && sentences > 0 && (
          <p class="board-fair">
            {t('trainer.board.fair', { count: sentences, left: number(leftAlone, 1) })}
          </p>
        )}
        <FalseFlags text={text} stops={stops} board={board} readings={readings} heading={BELOW[heading]} />
      </div>
    </div>
  )
}

function One({
  told,
  board,
  readings,
  at,
}: {
  told: Told
  board: Board
  readings: readonly AcceptedReading[]
  at: number
}) {
  const { t } = useApp()
  const number = useNumber()
  const stop = told.stops[at]!
  const mark = stop.kind === 'leave' ? null : board.marks.find(({ markId }) => markId === stop.mark.id)
  const accepted = readingsFor(readings, stop)
  return (
    <>
      <p class="beat-place">
        {t('show.place', { number: number(at + 1), total: number(told.stops.length) })}
      </p>
      <div class="beat-spread">
        <Verdict told={told} index={at} heading="h2" />
        <section class="beat-side board-class" aria-label={t('trainer.board.class')}>
          <FoundBar stop={stop} board={board} />
          {mark && mark.called.length > 0 && (
            <CalledTable
              caption={t('trainer.beat.calledCaption')}
              columns={[{ label: t('trainer.beat.colCount'), called: mark.called }]}
              readers={board.readers}
              accepted={accepted.flatMap(({ reading }) => (reading.kind === 'also' ? reading.technique : []))}
            />
          )}
          <AlsoAccepted readings={accepted} />
        </section>
      </div>
    </>
  )
}

export function BoardBeat({ text, key_, board, readings, at = null, heading: H = 'h2' }: BoardProps) {
  const { t } = useApp()
  const told = useMemo(() => ({ text, key: key_, stops: boardStops(text, key_) }), [text, key_])
  const here = readings.filter(({ page }) => page === board.page)
  const shown = at !== null && told.stops[at] ? at : null
  return (
    <div class="beat beat-key">
      <H class="beat-ask">{t('live.step.key')}</H>
      {shown === null ? (
        <Whole told={told} board={board} readings={here} heading={H} />
      ) : (
        <One told={told} board={board} readings={here} at={shown} />
      )}
    </div>
  )
}
