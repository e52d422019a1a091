// Whichever beat there is, with what it needs of the page.

import type { ExcerptKey, ExcerptText } from '../../../core/excerpt.ts'
import type { Beat } from '../../../live/authority/views.ts'
import type { AcceptedReading } from '../../../live/authority/types.ts'
import { BoardBeat } from './board-beat.tsx'
import { DebriefBeat } from './debrief-beat.tsx'
import { HeatBeat } from './heat-beat.tsx'
import { ShiftBeat } from './shift-beat.tsx'
import { SplitBeat } from './split-beat.tsx'
import type { Heading } from './words.ts'

export type BeatProps = {
  beat: Beat
  /** Of the beat's page; null while it is on its way, or where the beat has none. */
  text: ExcerptText | null
  /** Wanted for the beat `key` alone. */
  key_: ExcerptKey | null
  readings: readonly AcceptedReading[]
  /** Headlines of all pages, for the debrief. */
  headlines: readonly string[]
  /** Which passage of the key is told; null: the whole page. */
  at?: number | null
  /** Seen by who drives, and not by the class: with what is for the desk alone. */
  forDesk?: boolean
  heading?: Heading
}

/** Nothing where the page a beat speaks of is not there yet. */
export function BeatView({
  beat,
  text,
  key_,
  readings,
  headlines,
  at = null,
  forDesk = false,
  heading = 'h2',
}: BeatProps) {
  if (beat.kind === 'debrief')
    return (
      <DebriefBeat debrief={beat.debrief} measure={beat.measure} headlines={headlines} heading={heading} />
    )
  if (!text) return null
  if (beat.kind === 'where') return <HeatBeat text={text} heat={beat.heat} heading={heading} />
  if (beat.kind === 'split')
    return <SplitBeat text={text} heat={beat.heat} split={beat.split} forDesk={forDesk} heading={heading} />
  if (beat.kind === 'shift') return <ShiftBeat text={text} shift={beat.shift} heading={heading} />
  return (
    key_ && (
      <BoardBeat text={text} key_={key_} board={beat.board} readings={readings} at={at} heading={heading} />
    )
  )
}
