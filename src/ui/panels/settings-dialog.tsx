// Settings: language, light, movement, sound, and whether to be asked how sure one is.

import type { SettingsRecord } from '../../store/saving/records.ts'
import { LANGUAGES } from '../../i18n/languages.ts'
import { useApp } from '../context.ts'
import { useStore } from '../use-store.ts'
import { Dialog } from './dialog.tsx'

type Option = { readonly value: string; readonly label: string; readonly lang?: string }

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: string
  options: readonly Option[]
  onChoose: (value: string) => void
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={event => onChoose(event.currentTarget.value)}>
        {options.map(option => (
          <option
            key={option.value}
            value={option.value}
            lang={option.lang}
            selected={option.value === value}
          >
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t, settings, language, development } = useApp()
  const now = useStore(settings, state => state)
  const set = (change: Partial<SettingsRecord>): void => settings.setState(change)
  const languages = LANGUAGES.filter(one => development || !one.pseudo || one.tag === language)
  return (
    <Dialog title={t('settings.open')} className="settings" onCancel={onClose}>
      <Choice
        label={t('settings.language')}
        value={language}
        options={languages.map(one => ({ value: one.tag, label: one.name, lang: one.tag }))}
        onChoose={value => set({ language: value })}
      />
      <Choice
        label={t('settings.theme')}
        value={now.theme}
        options={(['auto', 'day', 'night'] as const).map(value => ({
          value,
          label: t(`settings.themes.${value}`),
        }))}
        onChoose={value => set({ theme: value as SettingsRecord['theme'] })}
      />
      <Choice
        label={t('settings.motion')}
        value={now.motion}
        options={(['auto', 'reduced'] as const).map(value => ({
          value,
          label: t(`settings.motions.${value}`),
        }))}
        onChoose={value => set({ motion: value as SettingsRecord['motion'] })}
      />
      <Choice
        label={t('settings.confidence')}
        value={now.confidence}
        options={(['auto', 'on', 'off'] as const).map(value => ({
          value,
          label: t(`settings.confidences.${value}`),
        }))}
        onChoose={value => set({ confidence: value as SettingsRecord['confidence'] })}
      />
      <label class="field">
        <span>{t('settings.volume')}</span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.1"
          value={now.volume}
          disabled={now.muted}
          onInput={event => set({ volume: Number(event.currentTarget.value) })}
        />
      </label>
      <label class="field check">
        <input
          type="checkbox"
          checked={now.muted}
          onChange={event => set({ muted: event.currentTarget.checked })}
        />
        <span>{t('settings.muted')}</span>
      </label>
      <details>
        <summary>{t('keys.title')}</summary>
        <ul>
          {(
            ['words', 'sentences', 'extend', 'whole', 'flag', 'letters', 'escape', 'undo', 'reveal'] as const
          ).map(key => (
            <li key={key}>{t(`keys.${key}`)}</li>
          ))}
        </ul>
      </details>
      <p class="small">{t('settings.kept')}</p>
      <div class="button-row">
        <button type="button" class="primary" onClick={onClose}>
          {t('settings.close')}
        </button>
      </div>
    </Dialog>
  )
}
