// Does the player tell spin from sound reporting? In words, over time, and as a table.

import { useCallback, useMemo } from 'preact/hooks'
import type uPlot from 'uplot'
import type { Estimate } from '../../core/discernment.ts'
import type { LogEntry } from '../../core/practice/log.ts'
import { discernmentOf, FRESH_AFTER, type DiscernmentPoint } from '../../core/practice/record.ts'
import { useApp } from '../context.ts'
import { thin, type Ink } from './ink.ts'
import { axisOf, Plot, type Drawing } from './plot.tsx'
import { useWords } from './words.ts'

/** A line with its band, over the pages in their order: calendar days would heap an evening's pages on one spot. */
function drawBand(
  points: readonly DiscernmentPoint[],
  pick: (point: DiscernmentPoint) => Estimate,
  days: readonly string[],
  number: (value: number) => string,
  colour: 'apart' | 'lean',
): (ink: Ink, rtl: boolean) => Drawing {
  const estimates = points.map(pick)
  const edge = (side: keyof Estimate) => estimates.map(one => one[side])
  const most = Math.max(1, ...edge('high'))
  const least = Math.min(colour === 'lean' ? -1 : 0, ...edge('low'))
  return (ink, rtl) => {
    const stroke = ink[colour]
    const limit: uPlot.Series = { stroke: thin(stroke, 0.5), width: 1, dash: [3, 3], points: { show: false } }
    return {
      data: [points.map((_, index) => index), edge('high'), edge('low'), edge('value'), points.map(() => 0)],
      options: {
        scales: {
          x: { time: false, dir: rtl ? -1 : 1, range: [-0.5, points.length - 0.5] },
          y: { range: [least - 0.1, most + 0.1] },
        },
        axes: [
          {
            ...axisOf(ink),
            grid: { show: false },
            size: ink.size * 2.2,
            space: ink.size * 5.5,
            incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500],
            values: (_, splits) => splits.map(at => days[at] ?? ''),
          },
          {
            ...axisOf(ink),
            side: rtl ? 1 : 3,
            size: ink.size * 3.2,
            space: ink.size * 1.7,
            incrs: [0.5, 1, 2, 5],
            values: (_, splits) => splits.map(number),
          },
        ],
        bands: [{ series: [1, 2], fill: thin(stroke, 0.18) }],
        series: [
          {},
          limit,
          limit,
          { stroke, width: 2.5, points: { show: points.length < 60, size: 7, fill: stroke } },
          { stroke: ink.text, width: 1, points: { show: false } },
        ],
      },
    }
  }
}

export function Telling({ log }: { log: readonly LogEntry[] }) {
  const { t } = useApp()
  const { number, shortDay } = useWords()
  const { points, all, wanted, change } = useMemo(() => discernmentOf(log), [log])
  const drawer = useCallback(
    (pick: (point: DiscernmentPoint) => Estimate, colour: 'apart' | 'lean') =>
      drawBand(points, pick, points.map(shortDay), value => number(value, 1), colour),
    // The words change with the language alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [points, t],
  )
  const apart = useMemo(() => drawer(point => point.discernment.sensitivity, 'apart'), [drawer])
  const lean = useMemo(() => drawer(point => point.discernment.criterion, 'lean'), [drawer])

  const last = points.at(-1)
  if (!last)
    return (
      <p>
        {t('record.telling.little', {
          wanted: number(wanted),
          signal: number(all.signal),
          noise: number(all.noise),
        })}
      </p>
    )
  const { signal, hits, noise, falseAlarms } = last.tally
  const signed = (value: number) => number(value, 2)
  return (
    <>
      <p>
        {t('record.telling.caught', {
          count: last.end - last.first + 1,
          hits: number(hits),
          signal: number(signal),
          left: number(noise - falseAlarms),
          noise: number(noise),
        })}{' '}
        {t(`record.telling.leans.${last.discernment.leaning}`)}
      </p>
      <p>
        {change
          ? t(`record.telling.change.${change.sensitivity.way}`, {
              value: signed(change.sensitivity.value),
              low: signed(change.sensitivity.low),
              high: signed(change.sensitivity.high),
            })
          : t('record.telling.noChange')}
      </p>
      <figure class="record-plots">
        <figcaption>{t('record.telling.apart')}</figcaption>
        <Plot draw={apart} />
        <p>{t('record.telling.lean')}</p>
        <Plot draw={lean} />
      </figure>
      <Points points={points} />
      <p class="small">{t('record.telling.help', { wanted: number(wanted), days: number(FRESH_AFTER) })}</p>
    </>
  )
}

function Points({ points }: { points: readonly DiscernmentPoint[] }) {
  const { t } = useApp()
  const { number, day, of, range } = useWords()
  return (
    <details>
      <summary>{t('record.telling.table')}</summary>
      <table class="record-slips record-points">
        <caption>{t('record.telling.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('record.telling.day')}</th>
            <th scope="col">{t('record.telling.window')}</th>
            <th scope="col">{t('record.telling.hits')}</th>
            <th scope="col">{t('record.telling.left')}</th>
            <th scope="col">{t('record.telling.apartShort')}</th>
            <th scope="col">{t('record.telling.leanShort')}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(point => {
            const { signal, hits, noise, falseAlarms } = point.tally
            const { sensitivity, criterion } = point.discernment
            return (
              <tr key={point.end}>
                <th scope="row">{day(point)}</th>
                <td data-label={t('record.telling.window')}>{number(point.end - point.first + 1)}</td>
                <td data-label={t('record.telling.hits')}>{of(hits, signal)}</td>
                <td data-label={t('record.telling.left')}>{of(noise - falseAlarms, noise)}</td>
                <td data-label={t('record.telling.apartShort')}>{range(sensitivity)}</td>
                <td data-label={t('record.telling.leanShort')}>{range(criterion)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
