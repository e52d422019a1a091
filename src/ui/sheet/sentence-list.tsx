// A button for every sentence, folded away: for touch exploration, switches and voice, where no arrow key is.

import type { ExcerptText } from '../../core/excerpt.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'

export function SentenceList({ text, actions }: { text: ExcerptText; actions: Actions }) {
  const { t } = useApp()
  return (
    <details class="sentence-list">
      <summary>{t('mark.sentenceList')}</summary>
      <p>{t('mark.sentenceListHelp')}</p>
      <ol>
        {text.units.map(unit => {
          const sentence = text.text.slice(unit.start, unit.end)
          return (
            <li key={unit.start}>
              <button
                type="button"
                lang={text.language}
                dir={text.direction}
                aria-label={t('mark.sentenceButton', { sentence })}
                onClick={() => actions.markSpan(unit)}
              >
                {sentence}
              </button>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
