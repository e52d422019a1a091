// A page with the class's marks laid over it: how many, never whose, and nothing of right or wrong.

import type { ExcerptText, Part } from '../../../core/excerpt.ts'
import type { Span } from '../../../core/span.ts'
import { formatNumber } from '../../../i18n/i18n.ts'
import type { Heat } from '../../../live/authority/class-types.ts'
import { useApp } from '../../context.ts'
import { heatRuns, type HeatRun } from './heat-runs.ts'

function Run({ run }: { run: HeatRun }) {
  const { language } = useApp()
  return (
    <>
      {run.number !== null && <sup class="wall-number">{formatNumber(run.number, language)}</sup>}
      <span class="heat" data-step={run.step || undefined}>
        {run.text}
      </span>
    </>
  )
}

/** The runs of a part, those of a passage in one frame. */
function HeatPart({ runs, part }: { runs: readonly HeatRun[]; part: Part }) {
  const groups: HeatRun[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last && last[0]!.passage === run.passage) last.push(run)
    else groups.push([run])
  }
  const words = groups.map((group, at) => {
    const inside = group.map((run, index) => <Run key={index} run={run} />)
    return group[0]!.passage === null ? (
      <span key={at}>{inside}</span>
    ) : (
      <mark key={at} class="heat-passage">
        {inside}
      </mark>
    )
  })
  return <p class={`wall-${part.role}`}>{words}</p>
}

/**
 * The text with its tint. `passages` are set off in a frame; `parts` are those of the page to show, all unless told;
 * without `heat` it is the plain page with its sentences numbered. `columns`: in two, where there is the width for it.
 */
export function HeatText({
  text,
  heat,
  passages = [],
  parts = text.parts,
  columns = false,
}: {
  text: ExcerptText
  heat: Heat | null
  passages?: readonly Span[]
  parts?: readonly Part[]
  columns?: boolean
}) {
  const { t } = useApp()
  const counts = { counts: heat?.words ?? [], readers: heat?.readers ?? 0 }
  return (
    <article
      class="wall-text heat-text"
      data-columns={columns ? '' : undefined}
      aria-label={t('desk.outlet', { outlet: text.outlet })}
    >
      <div lang={text.language} dir={text.direction}>
        {parts.map(part => (
          <HeatPart key={part.start} part={part} runs={heatRuns(text, part, counts, passages)} />
        ))}
      </div>
    </article>
  )
}
