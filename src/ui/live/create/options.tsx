// What can be set otherwise, behind a fold: everything has a choice that does for a first lesson.

import { nameLanguage } from '../../../i18n/languages.ts'
import { useApp } from '../../context.ts'
import { Choice, Switch } from '../../settings/choice.tsx'
import { KEEP_DAYS, WINDOWS, type Draft } from './draft.ts'

const MEASURES = ['none', 'a', 'b', 'halves'] as const
const PALETTES = ['taught', 'all'] as const

/** `measureToldIn`: the language of a chosen check-up, where it is not the one that is spoken. */
export function Options({
  draft,
  measureToldIn,
  onChange,
}: {
  draft: Draft
  measureToldIn: string | null
  onChange: (change: Partial<Draft>) => void
}) {
  const { t, language } = useApp()
  const { preset } = draft
  const hasDevices = preset !== 'paper'
  return (
    <details class="lc-options">
      <summary>{t('trainer.create.options')}</summary>
      {preset === 'window' && (
        <Choice
          label={t('trainer.create.window')}
          value={draft.minutes}
          options={WINDOWS.map(minutes => ({
            value: minutes,
            label: t('trainer.create.minutes', { count: minutes }),
          }))}
          onChoose={minutes => onChange({ minutes })}
        />
      )}
      {hasDevices && (
        <>
          <Switch
            label={t('trainer.create.secondVote')}
            checked={draft.secondVote}
            onChange={secondVote => onChange({ secondVote })}
          />
          <Switch
            label={t('trainer.create.asksSure')}
            checked={draft.asksSure}
            onChange={asksSure => onChange({ asksSure })}
          />
          <Choice
            label={t('trainer.create.palette')}
            help={t('trainer.create.paletteHelp')}
            value={draft.palette}
            options={PALETTES.map(value => ({ value, label: t(`trainer.create.palettes.${value}`) }))}
            onChoose={palette => onChange({ palette })}
          />
          <Choice
            label={t('trainer.create.measure')}
            help={[
              t(`trainer.create.measureHelp.${draft.measure}`),
              ...(measureToldIn === null
                ? []
                : [t('trainer.create.measureToldIn', { language: nameLanguage(measureToldIn, language) })]),
            ].join(' ')}
            value={draft.measure}
            options={MEASURES.map(value => ({ value, label: t(`trainer.create.measures.${value}`) }))}
            onChoose={measure => onChange({ measure })}
          />
        </>
      )}
      <Choice
        label={t('trainer.create.keep')}
        help={t('trainer.create.keepHelp')}
        value={draft.keepDays}
        options={KEEP_DAYS.map(days => ({ value: days, label: t('trainer.create.days', { count: days }) }))}
        onChoose={keepDays => onChange({ keepDays })}
      />
    </details>
  )
}
