// A remark on what the player did. It can be put away with a word of thanks.

import { useRef } from 'preact/hooks'
import type { Remark as Said } from '../../core/remarks.ts'
import { useApp } from '../context.ts'
import { moveFocus } from '../focus.ts'
import { Speech, wordsOf } from './speech.tsx'

export function Remark({
  remark,
  home,
  onPutAway,
}: {
  remark: Said
  /** Where focus goes from a slip that is put away. */
  home: () => HTMLElement | null | undefined
  onPutAway: () => void
}) {
  const { t } = useApp()
  const thanks = useRef<HTMLButtonElement>(null)
  return (
    <Speech who={remark.who} code={remark.code} className="remark">
      <p class="speech-line">{wordsOf(t, remark)}</p>
      <button
        type="button"
        class="speech-thanks"
        ref={thanks}
        onClick={() => {
          if (document.activeElement === thanks.current) moveFocus(home, { scroll: false })
          onPutAway()
        }}
      >
        {t('people.thanks')} <span aria-hidden="true">×</span>
      </button>
    </Speech>
  )
}
