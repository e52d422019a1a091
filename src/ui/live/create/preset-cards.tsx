// The four kinds of session as cards: what each is, and for whom. Radio buttons by nature.

import { PRESETS, type Preset } from '../../../live/authority/setup.ts'
import { useApp } from '../../context.ts'

export function PresetCards({ value, onChoose }: { value: Preset; onChoose: (preset: Preset) => void }) {
  const { t } = useApp()
  return (
    <fieldset class="lc-presets">
      <legend>
        <h2>{t('trainer.create.presetTitle')}</h2>
      </legend>
      <div>
        {PRESETS.map(preset => (
          <label key={preset} class="lc-preset" data-preset={preset}>
            <input
              type="radio"
              name="live-preset"
              value={preset}
              checked={preset === value}
              onChange={() => onChoose(preset)}
              aria-describedby={`live-preset-${preset}`}
            />
            <b>{t(`trainer.create.preset.${preset}.name`)}</b>
            <span id={`live-preset-${preset}`}>{t(`trainer.create.preset.${preset}.line`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
