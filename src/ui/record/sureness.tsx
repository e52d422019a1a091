// How sure the player said they were, and how often they were right.

import { useMemo } from 'preact/hooks'
import type { LogEntry } from '../../core/practice/log.ts'
import { surenessOf, type SurePoint } from '../../core/practice/record.ts'
import { CONFIDENCE_TEXTS } from '../actions.ts'
import { useApp } from '../context.ts'
import type { Ink } from './ink.ts'
import { axisOf, Plot, type Drawing } from './plot.tsx'
import { useWords } from './words.ts'

/** Three points with their intervals, and the line on which saying and coming true are the same. */
function drawPoints(
  points: readonly SurePoint[],
  percent: (share: number) => string,
): (ink: Ink, rtl: boolean) => Drawing {
  const said = points.map(point => point.said)
  return (ink, rtl) => ({
    data: [
      [0.4, ...said, 1],
      [0.4, ...said, 1],
      [null, ...points.map(point => point.came), null],
    ],
    options: {
      scales: {
        x: { time: false, dir: rtl ? -1 : 1, range: [0.4, 1] },
        y: { range: [-0.02, 1.02] },
      },
      axes: [
        {
          ...axisOf(ink),
          size: ink.size * 2.2,
          splits: said,
          values: (_, splits) => splits.map(percent),
        },
        {
          ...axisOf(ink),
          side: rtl ? 1 : 3,
          size: ink.size * 3.6,
          splits: [0, 0.25, 0.5, 0.75, 1],
          values: (_, splits) => splits.map(percent),
        },
      ],
      series: [
        {},
        { stroke: ink.soft, width: 1.5, dash: [6, 4], points: { show: false } },
        { stroke: ink.apart, width: 2, points: { show: true, size: 11, fill: ink.apart } },
      ],
      hooks: {
        draw: [
          plot => {
            const { ctx } = plot
            ctx.save()
            ctx.strokeStyle = ink.apart
            ctx.lineWidth = 2 * devicePixelRatio
            for (const { said: at, interval } of points) {
              if (!interval) continue
              const x = plot.valToPos(at, 'x', true)
              ctx.beginPath()
              ctx.moveTo(x, plot.valToPos(interval.low, 'y', true))
              ctx.lineTo(x, plot.valToPos(interval.high, 'y', true))
              ctx.stroke()
            }
            ctx.restore()
          },
        ],
      },
    },
  })
}

export function Sureness({ log }: { log: readonly LogEntry[] }) {
  const { t } = useApp()
  const { number, percent } = useWords()
  const sureness = useMemo(() => surenessOf(log), [log])
  const draw = useMemo(
    () => (sureness ? drawPoints(sureness.points, percent) : null),
    // The words change with the language alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [sureness, t],
  )
  if (!sureness || !draw) return <p>{t('record.sure.none')}</p>
  const { points, brier, count: flags } = sureness
  const saidOf = ({ confidence }: SurePoint) => t(`palette.${CONFIDENCE_TEXTS[confidence]}`)
  return (
    <>
      <ul>
        {points.map(point => (
          <li key={point.confidence}>
            {point.came === null ? (
              t('record.sure.never', { said: saidOf(point), percent: percent(point.said) })
            ) : (
              <>
                {t('record.sure.step', {
                  said: saidOf(point),
                  percent: percent(point.said),
                  came: number(Math.round(point.came * point.count)),
                  of: number(point.count),
                })}{' '}
                {t(`record.sure.${point.fits}`)}
              </>
            )}
          </li>
        ))}
      </ul>
      <figure class="record-plots narrow">
        <figcaption>{t('record.sure.plot')}</figcaption>
        <Plot draw={draw} lines={14} />
      </figure>
      <table class="record-slips">
        <caption>{t('record.sure.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('record.sure.said')}</th>
            <th scope="col">{t('record.sure.means')}</th>
            <th scope="col">{t('record.sure.came')}</th>
            <th scope="col">{t('record.sure.interval')}</th>
            <th scope="col">{t('record.sure.count')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(point => (
            <tr key={point.confidence}>
              <th scope="row">{saidOf(point)}</th>
              <td data-label={t('record.sure.means')}>{percent(point.said)}</td>
              <td data-label={t('record.sure.came')}>{point.came === null ? '–' : percent(point.came)}</td>
              <td data-label={t('record.sure.interval')}>
                {point.interval
                  ? t('record.sure.range', {
                      low: percent(point.interval.low),
                      high: percent(point.interval.high),
                    })
                  : '–'}
              </td>
              <td data-label={t('record.sure.count')}>{number(point.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">{t('record.sure.brier', { score: number(brier, 2), flags: number(flags) })}</p>
    </>
  )
}
