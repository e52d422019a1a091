// Asks once before a key is shown earlier than the course has it.

import { useId } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { Dialog } from '../../panels/dialog.tsx'
import { useDesk } from './desk.ts'
import type { Drive } from './use-drive.ts'

export function JumpDialog({
  question: { pages },
  onAnswer,
}: {
  question: NonNullable<Drive['question']>
  onAnswer: (yes: boolean) => void
}) {
  const { t, language } = useApp()
  const { view } = useDesk()
  const text = useId()
  const headlines = new Intl.ListFormat(language).format(pages.map(page => `“${view.pages[page]!.headline}”`))
  return (
    <Dialog title={t('console.jump.title')} description={text} onCancel={() => onAnswer(false)}>
      <p id={text}>{t('console.jump.text', { count: pages.length, headlines })}</p>
      <div class="button-row">
        <button type="button" onClick={() => onAnswer(false)}>
          {t('console.jump.no')}
        </button>
        <button type="button" class="primary" onClick={() => onAnswer(true)}>
          {t('console.jump.yes')}
        </button>
      </div>
    </Dialog>
  )
}
