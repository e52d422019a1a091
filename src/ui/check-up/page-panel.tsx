// The tools beside a page of the check-up: the flags, and the way to the next page.

import type { ExcerptText } from '../../core/excerpt.ts'
import type { RoundState } from '../../core/round/types.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import type { Tools } from '../use-later.ts'

export function PagePanel({
  tools,
  text,
  round,
  actions,
  isLast,
  asking,
  onAsking,
  onHandIn,
}: {
  tools: Tools
  text: ExcerptText
  round: RoundState
  actions: Actions
  isLast: boolean
  /** Whether an empty page is meant is being asked. */
  asking: boolean
  onAsking: (asking: boolean) => void
  onHandIn: (nothingToFlag: boolean) => void
}) {
  const { t } = useApp()
  const { flags } = round
  return (
    <aside class="panel marking" aria-label={t('desk.tools')}>
      <tools.FlagList text={text} flags={flags} actions={actions} />
      <div class="dock">
        <tools.DraftBar text={text} flags={flags} actions={actions} />
        <div class="button-row">
          <tools.UndoButtons round={round} actions={actions} />
          <button
            type="button"
            class={flags.length > 0 ? 'primary sign-off' : 'sign-off'}
            onClick={() => onHandIn(false)}
          >
            {t(isLast ? 'checkUp.last' : 'checkUp.next')}
          </button>
        </div>
      </div>
      {asking && <tools.ConfirmClean onNo={() => onAsking(false)} onYes={() => onHandIn(true)} />}
    </aside>
  )
}
