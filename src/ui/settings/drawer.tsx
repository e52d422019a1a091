// The settings: every one acts at once, under the open drawer.

import { useContext, useEffect, useState } from 'preact/hooks'
import { LANGUAGES } from '../../i18n/languages.ts'
import { TEXT_SIZES, type SettingsRecord } from '../../store/saving/records.ts'
import { useApp } from '../context.ts'
import { HelpContext } from '../use-help-key.ts'
import { useStore } from '../use-store.ts'
import { Choice, Tray } from './choice.tsx'
import { Device } from './device.tsx'
import { Sound } from './sound.tsx'
import { useHoldStill } from './use-hold-still.ts'

type TrayProps = {
  readonly now: SettingsRecord
  readonly set: (change: Partial<SettingsRecord>) => void
}

function Reading({ now, set }: TrayProps) {
  const { t, language, development } = useApp()
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  // A language has to be fetched first; what was chosen shows at once.
  const [wish, setWish] = useState(language)
  useEffect(() => setWish(language), [language])
  const languages = LANGUAGES.filter(one => development || !one.pseudo || one.tag === language)
  return (
    <Tray title={t('settings.groups.reading')}>
      <p class="sample">
        {t('settings.sampleBefore')} <b data-family="hinting">{t('settings.sampleInk')}</b>
      </p>
      <Choice
        label={t('settings.textSize')}
        help={t('settings.textSizeHelp')}
        value={now.textSize}
        options={TEXT_SIZES.map(value => ({
          value,
          label: percent.format(value / 100),
          className: `size size-${value}`,
        }))}
        onChoose={textSize => set({ textSize })}
      />
      <Choice
        label={t('settings.face')}
        help={t('settings.faceHelp')}
        value={now.face}
        options={(['reading', 'plain', 'easy'] as const).map(value => ({
          value,
          label: t(`settings.faces.${value}`),
          className: `face-${value}`,
        }))}
        onChoose={face => set({ face })}
      />
      <Choice
        label={t('settings.spacing')}
        help={t('settings.spacingHelp')}
        value={now.spacing}
        options={(['set', 'wide', 'wider'] as const).map(value => ({
          value,
          label: t(`settings.spacings.${value}`),
        }))}
        onChoose={spacing => set({ spacing })}
      />
      <Choice
        label={t('settings.theme')}
        value={now.theme}
        options={(['auto', 'day', 'night'] as const).map(value => ({
          value,
          label: t(`settings.themes.${value}`),
        }))}
        onChoose={theme => set({ theme })}
      />
      <Choice
        label={t('settings.language')}
        value={wish}
        options={languages.map(one => ({ value: one.tag, label: one.name, lang: one.tag }))}
        onChoose={tag => {
          setWish(tag)
          set({ language: tag })
        }}
      />
    </Tray>
  )
}

function Play({ now, set }: TrayProps) {
  const { t } = useApp()
  const openKeys = useContext(HelpContext)
  return (
    <Tray title={t('settings.groups.play')}>
      <Choice
        label={t('settings.techniques')}
        help={t('settings.techniquesHelp')}
        value={now.techniques}
        options={(['taught', 'all'] as const).map(value => ({
          value,
          label: t(`settings.palettes.${value}`),
        }))}
        onChoose={techniques => set({ techniques })}
      />
      <Choice
        label={t('settings.confidence')}
        help={t('settings.confidenceHelp')}
        value={now.confidence}
        options={(['auto', 'on', 'off'] as const).map(value => ({
          value,
          label: t(`settings.confidences.${value}`),
        }))}
        onChoose={confidence => set({ confidence })}
      />
      <button type="button" aria-keyshortcuts="?" onClick={openKeys}>
        {t('keys.open')} <kbd aria-hidden="true">?</kbd>
      </button>
    </Tray>
  )
}

export function Drawer({ onClose }: { onClose: () => void }) {
  const { t, settings } = useApp()
  const now = useStore(settings, state => state)
  const set = (change: Partial<SettingsRecord>): void => settings.setState(change)
  useHoldStill()
  return (
    <>
      <Reading now={now} set={set} />
      <Sound now={now} set={set} />
      <Play now={now} set={set} />
      <Device onClose={onClose} />
      <div class="drawer-foot">
        <button type="button" class="primary" onClick={onClose}>
          {t('settings.close')}
        </button>
      </div>
    </>
  )
}
