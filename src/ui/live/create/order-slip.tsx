// The order slip: what has been chosen, the minutes it takes and how they are reckoned, and the way in.

import { useApp } from '../../context.ts'
import { useNumber } from '../beats/words.ts'
import type { Draft } from './draft.ts'
import { RECKONING, type Minutes } from './minutes.ts'

/** What stands in the way: a refusal of the server, a failure of the line, or nothing chosen. */
export type Trouble =
  | 'nothingChosen'
  | 'badMessage'
  | 'noSuchPage'
  | 'tooManyPages'
  | 'tooManyRooms'
  | 'notSaved'
  | 'unreachable'
  | 'missing'
  | 'damaged'

/** The total, and at home where part of it is done there. */
function Total({ minutes, preset }: { minutes: Minutes; preset: Draft['preset'] }) {
  const { t } = useApp()
  return (
    <p class="lc-total">
      <b>{t('trainer.create.total', { count: minutes.together })}</b>
      {preset === 'homework' && <span>{t('trainer.create.totalHome', { count: minutes.alone })}</span>}
    </p>
  )
}

function Reckoning({ minutes, pages, draft }: { minutes: Minutes; pages: number; draft: Draft }) {
  const { t } = useApp()
  const number = useNumber()
  const { preset, secondVote } = draft
  return (
    <details class="lc-reckoning">
      <summary>{t('trainer.create.reckoning')}</summary>
      <ul>
        <li>{t('trainer.create.reckonIn', { minutes: number(RECKONING.comingIn) })}</li>
        {pages > 0 && (
          <>
            <li>
              {preset === 'window'
                ? t('trainer.create.reckonWindow', { minutes: number(draft.minutes) })
                : t('trainer.create.reckonRead', {
                    minutes: number(minutes.reading),
                    words: number(RECKONING.words),
                    more: number(RECKONING.marking),
                  })}
            </li>
            <li>
              {t(
                preset === 'paper'
                  ? 'trainer.create.reckonPaper'
                  : secondVote
                    ? 'trainer.create.reckonTalk'
                    : 'trainer.create.reckonTalkOnce',
                { minutes: number(minutes.talking) },
              )}
            </li>
          </>
        )}
        {minutes.checkUp > 0 && (
          <li>{t('trainer.create.reckonCheck', { minutes: number(minutes.checkUp) })}</li>
        )}
        <li>{t('trainer.create.reckonDebrief', { minutes: number(RECKONING.debrief) })}</li>
      </ul>
      <p class="small">{t('trainer.create.reckonNote')}</p>
    </details>
  )
}

export function OrderSlip({
  draft,
  pages,
  minutes,
  trouble,
  opening,
  onOpen,
}: {
  draft: Draft
  /** How many pieces are chosen. */
  pages: number
  minutes: Minutes
  trouble: Trouble | null
  opening: boolean
  onOpen: () => void
}) {
  const { t } = useApp()
  return (
    <section class="lc-order" aria-labelledby="live-order-title">
      <div class="lc-what">
        <h2 id="live-order-title">{t('trainer.create.orderTitle')}</h2>
        <p class="lc-sum">
          <span>{t(`trainer.create.preset.${draft.preset}.name`)}</span>{' '}
          <span>{t('trainer.create.pieceCount', { count: pages })}</span>
        </p>
      </div>
      {/* On a small screen this stays in sight, whatever is being chosen. */}
      <div class="lc-go">
        <Total minutes={minutes} preset={draft.preset} />
        <button type="button" class="primary lc-open" aria-disabled={opening} onClick={onOpen}>
          {t(opening ? 'trainer.create.opening' : 'trainer.create.open')}
        </button>
        <p class="lc-trouble" role="alert">
          {trouble && t(`trainer.create.trouble.${trouble}`)}
        </p>
      </div>
      <div class="lc-more">
        {minutes.isTight && (
          <p class="lc-tight">
            {t('trainer.create.tight', {
              count: Math.ceil(minutes.reading * pages),
              open: draft.minutes,
            })}
          </p>
        )}
        <Reckoning minutes={minutes} pages={pages} draft={draft} />
        <p class="small">{t('trainer.create.noAccount')}</p>
      </div>
    </section>
  )
}
