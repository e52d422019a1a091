// What can be taken along to read elsewhere: a summary on paper, and files for a spreadsheet.

import { completeTexts } from '../../i18n/i18n.ts'
import { systemClock } from '../../store/clock.ts'
import { useApp } from '../context.ts'
import { download } from '../download.ts'
import type { CsvKind } from '../mine/csv-files.ts'
import { hashOf } from '../route.ts'

export function PaperPart({ onSay, onLeave }: { onSay: (text: string) => void; onLeave: () => void }) {
  const { t, i18n, catalogue, language, loadPractice } = useApp()
  const take = async (kind: CsvKind): Promise<void> => {
    try {
      const [practice, { csvFile }] = await Promise.all([
        loadPractice(),
        import('../mine/csv-files.ts'),
        completeTexts(i18n, 'record', 'tools'),
      ])
      const now = systemClock.now()
      const file = csvFile(kind, practice.getState().log, {
        catalogue,
        t,
        language,
        region: navigator.language,
        today: new Date(now + systemClock.zone(now) * 60_000).toISOString().slice(0, 10),
      })
      if (file) download(file)
      onSay(t(file ? 'settings.paper.done' : 'settings.paper.empty'))
    } catch {
      onSay(t('settings.paper.failed'))
    }
  }
  return (
    <>
      <h4>{t('settings.paper.title')}</h4>
      <p>{t('settings.paper.help')}</p>
      <div class="button-row">
        <a class="button" href={hashOf({ screen: 'summary' })} onClick={onLeave}>
          {t('settings.paper.summary')}
        </a>
        <button type="button" onClick={() => void take('pages')}>
          {t('settings.paper.pages')}
        </button>
        <button type="button" onClick={() => void take('marks')}>
          {t('settings.paper.marks')}
        </button>
      </div>
    </>
  )
}
