// The tools beside a page of the session: the flags, and handing it in, which stays open until the page is closed.

import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExcerptText } from '../../../core/excerpt.ts'
import type { RoundState } from '../../../core/round/types.ts'
import { formatNumber } from '../../../i18n/i18n.ts'
import type { HandedIn } from '../../../live/authority/types.ts'
import { perform } from '../../../store/stage-store.ts'
import type { Actions } from '../../actions.ts'
import { useApp } from '../../context.ts'
import { moveFocus } from '../../focus.ts'
import { Dialog } from '../../panels/dialog.tsx'
import type { Tools } from '../../use-later.ts'
import { useView, type Room } from './view.ts'

type PanelProps = {
  readonly tools: Tools
  readonly room: Room
  readonly page: number
  readonly text: ExcerptText
  readonly round: RoundState
  readonly actions: Actions
  readonly panel: RefObject<HTMLElement | null>
  readonly onList: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

/** Handing in and taking back put other buttons in the place of the one that was pressed: focus stays with them. */
function useFocusKept(panel: RefObject<HTMLElement | null>, handedIn: HandedIn): void {
  const { t, announcer } = useApp()
  const before = useRef(handedIn)
  useEffect(() => {
    const was = before.current
    before.current = handedIn
    if (was === handedIn) return undefined
    if (handedIn === 'no') announcer.say(t('join.mark.takenBack'))
    // Whoever marked on has the hand on the sheet, not on the buttons.
    if (document.activeElement !== document.body || document.querySelector('dialog[open]'))
      return handedIn === 'no'
        ? undefined
        : announcer.say(t(handedIn === 'nothing' ? 'join.mark.inNothing' : 'join.mark.in'))
    return moveFocus(
      () => panel.current?.querySelector<HTMLElement>(handedIn === 'no' ? '.sign-off' : '.handed-in'),
      { scroll: false },
    )
  }, [handedIn, panel, announcer, t])
}

export function MarkPanel(props: PanelProps) {
  const { tools, room, page, text, round, actions, panel, onList } = props
  const { t, play, stage } = useApp()
  const view = useView(room)
  const [asking, setAsking] = useState(false)
  const handedIn = view.own[page]?.handedIn ?? 'no'
  useFocusKept(panel, handedIn)
  const handIn = (nothingToFlag: boolean): void => {
    actions.letGo()
    const refused = play.dispatch({ type: 'signOff', nothingToFlag })
    setAsking(refused === 'nothingFlagged')
    if (refused === null) perform(stage, 'page')
  }
  return (
    <aside class="panel marking" aria-label={t('desk.tools')} ref={panel}>
      <tools.FlagList text={text} flags={round.flags} actions={actions} />
      <div class="dock">
        <tools.DraftBar text={text} flags={round.flags} actions={actions} />
        {handedIn !== 'no' && (
          <p class="handed-in" tabIndex={-1}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M4 12.5l5.5 5.5L20 6.5" />
            </svg>
            <span>
              <b>{t(handedIn === 'nothing' ? 'join.mark.inNothing' : 'join.mark.in')}</b>{' '}
              {t('join.mark.untilClosed')}
            </span>
          </p>
        )}
        <div class="button-row" data-handed-in={handedIn === 'no' ? undefined : ''}>
          <tools.UndoButtons round={round} actions={actions} />
          {handedIn === 'no' ? (
            <ToHandIn flags={round.flags.length} onHandIn={handIn} />
          ) : (
            <HandedInRow {...props} onList={onList} />
          )}
        </div>
      </div>
      {asking && <tools.ConfirmClean onNo={() => setAsking(false)} onYes={() => handIn(true)} />}
    </aside>
  )
}

function ToHandIn({ flags, onHandIn }: { flags: number; onHandIn: (nothingToFlag: boolean) => void }) {
  const { t, language } = useApp()
  return (
    <>
      {flags === 0 && (
        <button type="button" onClick={() => onHandIn(true)}>
          {t('desk.nothing')}
        </button>
      )}
      <button
        type="button"
        class={flags > 0 ? 'primary sign-off' : 'sign-off'}
        onClick={() => onHandIn(false)}
      >
        {t('join.mark.handIn')}
        {flags > 0 && (
          <span class="count" aria-hidden="true">
            {formatNumber(flags, language)}
          </span>
        )}
      </button>
    </>
  )
}

/** After handing in: back out of it, on to the next, or, at one's own pace, to what there was. */
function HandedInRow({ room, page, onList, onNext }: PanelProps) {
  const { t } = useApp()
  const { preset, pages } = useView(room)
  const [asking, setAsking] = useState(false)
  const canBeTold = preset === 'homework' && pages[page]?.use === 'play'
  return (
    <>
      <button type="button" class="quiet" onClick={() => room.send({ type: 'takeBack', page })}>
        {t('join.mark.takeBack')}
      </button>
      {canBeTold && (
        <button type="button" class="primary sign-off" onClick={() => setAsking(true)}>
          {t('join.mark.tellMe')}
        </button>
      )}
      {onNext ? (
        <button type="button" class={canBeTold ? '' : 'primary sign-off'} onClick={onNext}>
          {t('join.mark.next')}
        </button>
      ) : (
        onList && (
          <button type="button" class={canBeTold ? '' : 'primary sign-off'} onClick={onList}>
            {t('join.mark.list')}
          </button>
        )
      )}
      {asking && (
        <Dialog
          title={t('join.tell.title')}
          description="tell-text"
          className="confirm"
          onCancel={() => setAsking(false)}
        >
          <p id="tell-text">{t('join.tell.text')}</p>
          <div class="button-row">
            <button
              type="button"
              class="primary"
              onClick={() => {
                setAsking(false)
                room.send({ type: 'tellMe', page })
              }}
            >
              {t('join.tell.yes')}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {t('join.tell.no')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
