// How loud the desk is, and whether it moves.

import { useState } from 'preact/hooks'
import type { SettingsRecord } from '../../store/saving/records.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { useStore } from '../use-store.ts'
import { Choice, Switch, Tray } from './choice.tsx'

export function Sound({ now, set }: { now: SettingsRecord; set: (change: Partial<SettingsRecord>) => void }) {
  const { t, stage, language } = useApp()
  const isReady = useStore(stage, state => state.status === 'ready')
  const [tried, setTried] = useState(0)
  const isSilent = now.muted || now.volume === 0
  const tell = (): string => {
    if (tried === 0) return ''
    // A status that says the same again is silent: the space makes it differ.
    const space = tried % 2 === 0 ? '\u00A0' : ''
    if (!isReady) return t('settings.tryNoStage') + space
    return isSilent ? t('settings.trySilent') + space : ''
  }
  const id = 'settings-volume'
  return (
    <Tray title={t('settings.groups.sound')}>
      <div class="volume">
        <label for={id}>{t('settings.volume')}</label>
        <input
          id={id}
          type="range"
          min="0"
          max="1"
          step="0.1"
          value={now.volume}
          aria-valuetext={new Intl.NumberFormat(language, { style: 'percent' }).format(now.volume)}
          disabled={now.muted}
          onInput={event => set({ volume: Number(event.currentTarget.value) })}
        />
        <Switch label={t('settings.muted')} checked={now.muted} onChange={muted => set({ muted })} />
        <button
          type="button"
          onClick={() => {
            setTried(tried + 1)
            perform(stage, 'bell')
          }}
        >
          {t('settings.try')}
        </button>
        <p class="help" role="status">
          {tell()}
        </p>
      </div>
      <Choice
        label={t('settings.motion')}
        value={now.motion}
        options={(['auto', 'reduced'] as const).map(value => ({
          value,
          label: t(`settings.motions.${value}`),
        }))}
        onChoose={motion => set({ motion })}
      />
    </Tray>
  )
}
