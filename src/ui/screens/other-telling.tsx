// A page that was begun in one language stays in it. Where it is also told in the one the interface speaks, this leads
// there; the flags of the first wait for whoever comes back.

import type { ExcerptText } from '../../core/excerpt.ts'
import { nameLanguage } from '../../i18n/languages.ts'
import { tellingOf } from '../../store/address.ts'
import { useApp } from '../context.ts'
import { moveFocus } from '../focus.ts'

/** A button that opens the same excerpt in the interface's language; nothing where it is not told in it. */
export function OtherTelling({ text }: { text: ExcerptText }) {
  const { t, language, catalogue, play } = useApp()
  const excerpt = catalogue.find(({ id }) => id === text.pack)?.excerpts.find(({ id }) => id === text.id)
  const told = excerpt && tellingOf(excerpt, language)
  const { address } = play.getState()
  if (!told || !address || told.language.split('-')[0] !== language.split('-')[0]) return null
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        void play.open({ ...address, ...told })
        moveFocus(() => document.getElementById('page'), { scroll: false })
      }}
    >
      {t('telling.read', { language: nameLanguage(told.language, language) })}
    </button>
  )
}
