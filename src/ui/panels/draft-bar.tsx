// What is being marked, told where the thumb is: the first word is set, or a flag waits for its new words.

import { wordAt } from '../../core/span.ts'
import type { ExcerptText } from '../../core/excerpt.ts'
import type { Flag } from '../../core/round/types.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { unitOfWord } from '../sheet/word-cursor.tsx'
import { useStore } from '../use-store.ts'

export function DraftBar({
  text,
  flags,
  actions,
}: {
  text: ExcerptText
  flags: readonly Flag[]
  actions: Actions
}) {
  const { t, draft } = useApp()
  const { mode, range, editing } = useStore(draft, state => state)
  const moved = mode !== 'choosing' && flags.find(flag => flag.id === editing)
  if (mode !== 'open' && !moved) return null
  const word = range && wordAt(text.words, range.anchor)
  const unit = word && text.units[unitOfWord(text.units, word)]
  return (
    <div class="draft-bar">
      {moved && <p>{t('mark.changing', { technique: t(`technique.${moved.technique}.name`) })}</p>}
      {mode === 'open' && word && <p>{t('mark.open', { word: text.text.slice(word.start, word.end) })}</p>}
      <div class="button-row">
        {mode === 'open' && word && (
          <button
            type="button"
            onClick={() => {
              draft.setState({ mode: 'choosing', range: { anchor: range.anchor, focus: range.anchor } })
              actions.choose()
            }}
          >
            {t('mark.justThis')}
          </button>
        )}
        {mode === 'open' && unit && (
          <button type="button" onClick={() => actions.markSpan(unit)}>
            {t('mark.sentence')}
          </button>
        )}
        <button type="button" onClick={() => actions.cancel()}>
          {t('mark.cancel')}
        </button>
      </div>
    </div>
  )
}
