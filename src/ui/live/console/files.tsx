// Taking a session along, at any time; until when it is kept; and deleting it now.

import { useId, useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { download } from '../../download.ts'
import { Dialog } from '../../panels/dialog.tsx'
import { formatMoment } from './clock.tsx'
import { useDesk, useSend } from './desk.ts'
import { filesOf, KINDS, type Kind } from './take-along.ts'

const DAY = 86_400_000
/** Days to choose from. */
const KEPT = [1, 7, 30, 90, 365]
/** Some browsers let the second of two files fall that come at once. */
const BETWEEN_FILES = 300

const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))

type State =
  | { readonly is: 'idle' | 'working' | 'unreachable' | 'missing' | 'damaged' | 'failed' }
  | { readonly is: 'ready'; readonly names: readonly string[] }

function TakeAlong() {
  const { t, language, announcer } = useApp()
  const { room, view } = useDesk()
  const [state, setState] = useState<State>({ is: 'idle' })
  const tell = (next: State): void => {
    setState(next)
    announcer.say(wordsOf(next))
  }
  const wordsOf = (of: State): string => {
    if (of.is === 'idle') return ''
    if (of.is !== 'ready') return t(`console.files.${of.is}`)
    return t('console.files.ready', { name: new Intl.ListFormat(language).format(of.names) })
  }
  const make = async (kind: Kind): Promise<void> => {
    setState({ is: 'working' })
    const log = await room.log()
    if ('failure' in log) return tell({ is: log.failure })
    const [code, now, region] = [view.code, Date.now(), navigator.language]
    const files = await filesOf(kind, log.value, { code, now, t, language, region })
    if (!files) return tell({ is: 'damaged' })
    for (const [index, file] of files.entries()) {
      if (index > 0) await pause(BETWEEN_FILES)
      download(file)
    }
    tell({ is: 'ready', names: files.map(({ name }) => name) })
  }
  return (
    <section class="con-door">
      <h3>{t('console.files.title')}</h3>
      <p class="small">{t('console.files.intro')}</p>
      <div class="button-row">
        {KINDS.map(kind => (
          <button
            key={kind}
            type="button"
            class={kind === 'xlsx' ? 'primary' : undefined}
            aria-disabled={state.is === 'working'}
            onClick={() => {
              if (state.is !== 'working') make(kind).catch(() => tell({ is: 'failed' }))
            }}
          >
            {t(`console.files.${kind}`)}
          </button>
        ))}
      </div>
      {state.is !== 'idle' && <p class="con-file-state">{wordsOf(state)}</p>}
    </section>
  )
}

function Kept() {
  const { t, language } = useApp()
  const send = useSend()
  const field = useId()
  const { deletes, you } = useDesk().view
  const [days, setDays] = useState(30)
  return (
    <section class="con-door">
      <h3>{t('console.files.keepTitle')}</h3>
      <p>{t('console.files.keptUntil', { date: formatMoment(deletes, language) })}</p>
      {you.drives && (
        <form
          class="con-clock-set"
          onSubmit={event => {
            event.preventDefault()
            send({ type: 'keepUntil', deletes: Date.now() + days * DAY })
          }}
        >
          <label for={field}>{t('console.files.keep')}</label>
          <select
            id={field}
            value={days}
            onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
          >
            {KEPT.map(count => (
              <option key={count} value={count}>
                {t('console.files.days', { count })}
              </option>
            ))}
          </select>
          <button type="submit">{t('console.files.change')}</button>
        </form>
      )}
    </section>
  )
}

function DeleteNow() {
  const { t } = useApp()
  const { room } = useDesk()
  const what = useId()
  const [asks, setAsks] = useState(false)
  const [failed, setFailed] = useState(false)
  const erase = async (): Promise<void> => {
    setAsks(false)
    setFailed(!(await room.erase()))
  }
  return (
    <section class="con-door">
      <h3>{t('console.files.deleteTitle')}</h3>
      <p class="small">{t('console.files.deleteHow')}</p>
      <button type="button" class="con-delete" onClick={() => setAsks(true)}>
        {t('console.files.delete')}
      </button>
      {failed && <p role="alert">{t('console.files.deleteFailed')}</p>}
      {asks && (
        <Dialog title={t('console.files.sureTitle')} description={what} onCancel={() => setAsks(false)}>
          <p id={what}>{t('console.files.sureText')}</p>
          <div class="button-row">
            <button type="button" onClick={() => setAsks(false)}>
              {t('console.files.sureNo')}
            </button>
            <button type="button" class="primary" onClick={() => void erase()}>
              {t('console.files.sureYes')}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

export function Files() {
  const { t } = useApp()
  const { drives } = useDesk().view.you
  return (
    <>
      <h2>{t('console.tab.files')}</h2>
      <TakeAlong />
      <Kept />
      {drives && <DeleteNow />}
    </>
  )
}
