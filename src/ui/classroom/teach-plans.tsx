// Two lessons as timed tables, and the rubric.

import { useApp } from '../context.ts'

const SHORT = ['1', '2', '3', '4', '5'] as const
const LONG = ['1', '2', '3', '4', '5', '6', '7'] as const
const VARIANTS = ['wall', 'devices', 'paper'] as const
const CRITERIA = ['find', 'name', 'explain', 'restrain', 'check'] as const
const LEVELS = ['1', '2', '3', '4'] as const

type Row = {
  readonly time: string
  readonly you: string
  readonly class: string
  readonly wall: string
}

function Plan({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t } = useApp()
  return (
    <table class="teach-plan">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('teach.colTime')}</th>
          <th scope="col">{t('teach.colYou')}</th>
          <th scope="col">{t('teach.colClass')}</th>
          <th scope="col">{t('teach.colWall')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.time}>
            <th scope="row">{row.time}</th>
            <td data-label={t('teach.colYou')}>{row.you}</td>
            <td data-label={t('teach.colClass')}>{row.class}</td>
            <td data-label={t('teach.colWall')}>{row.wall}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The two lessons, and what changes in them in other rooms. */
export function Plans() {
  const { t } = useApp()
  return (
    <>
      <p>{t('teach.plansIntro')}</p>
      <Plan
        title={t('teach.shortTitle')}
        rows={SHORT.map(row => ({
          time: t(`teach.short.${row}.time`),
          you: t(`teach.short.${row}.you`),
          class: t(`teach.short.${row}.class`),
          wall: t(`teach.short.${row}.wall`),
        }))}
      />
      <Plan
        title={t('teach.longTitle')}
        rows={LONG.map(row => ({
          time: t(`teach.long.${row}.time`),
          you: t(`teach.long.${row}.you`),
          class: t(`teach.long.${row}.class`),
          wall: t(`teach.long.${row}.wall`),
        }))}
      />
      <h3>{t('teach.variants')}</h3>
      <dl class="teach-variants">
        {VARIANTS.map(variant => (
          <div key={variant}>
            <dt>{t(`teach.variant.${variant}.name`)}</dt>
            <dd>{t(`teach.variant.${variant}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('teach.choose')}</p>
    </>
  )
}

/** Five things to look at, on four levels. */
export function Rubric() {
  const { t } = useApp()
  return (
    <>
      <p>{t('teach.rubricIntro')}</p>
      <table class="teach-rubric">
        <thead>
          <tr>
            <th scope="col">{t('teach.level.0')}</th>
            {LEVELS.map(level => (
              <th key={level} scope="col">
                {t(`teach.level.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CRITERIA.map(criterion => (
            <tr key={criterion}>
              <th scope="row">{t(`teach.rubric.${criterion}.0`)}</th>
              {LEVELS.map(level => (
                <td key={level} data-label={t(`teach.level.${level}`)}>
                  {t(`teach.rubric.${criterion}.${level}`)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
