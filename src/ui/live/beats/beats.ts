// What a class is shown at each beat, for the wall and for the console: components that take data alone. Everything in them
// is sized in em, so that they are as large as the place they stand in. Their texts lie in the parts `trainer`, `live`,
// `classroom` and `tools`.

import '../../styles/show.css'
import '../../styles/live-beats.css'

export { BeatView, type BeatProps } from './beat-view.tsx'
export { BoardBeat, boardStops, type BoardProps } from './board-beat.tsx'
export { CalledTable } from './called-table.tsx'
export { DebriefBeat } from './debrief-beat.tsx'
export { HeatBeat, HeatLegend, Warmest } from './heat-beat.tsx'
export { HeatText } from './heat-text.tsx'
export { SplitBeat } from './split-beat.tsx'
export { ShiftBeat } from './shift-beat.tsx'
