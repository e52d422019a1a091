// Speaker notes to the step the session is at: what to say, what to ask, how long, and what the room itself gives to say. To a
// page, what its key has for whoever runs a class.

import { useMemo } from 'preact/hooks'
import type { Step } from '../../../live/authority/setup.ts'
import type { HostView } from '../../../live/authority/views.ts'
import { useApp } from '../../context.ts'
import { Copy } from '../../classroom/copy.tsx'
import { usePageKey, usePageText, useDesk } from './desk.ts'
import { promptsOf } from './prompts.ts'
import { pageOfStep, stepName } from './steps.ts'

/** Which note belongs to a step, as a key of `console.note`. */
function noteOf(step: Step, preset: HostView['preset']) {
  if (step.kind === 'lobby') return preset === 'paper' ? 'lobbyPaper' : 'lobby'
  if (step.kind !== 'marking') return step.kind
  if (step.use !== 'play') return step.use
  if (preset === 'window') return 'markingWindow'
  if (preset === 'homework') return 'markingHomework'
  return preset === 'paper' ? 'markingPaper' : 'marking'
}

/** Words that a class reads and marks in a minute; and a minute to settle. */
const WORDS_A_MINUTE = 60
/** Minutes that the other steps take; a rule of thumb. */
const MINUTES = { lobby: 3, where: 2, split: 3, again: 3, shift: 2, key: 5, debrief: 6, ended: 1 } as const

function minutesOf(step: Step, pages: HostView['pages']): number {
  if (step.kind !== 'marking') return MINUTES[step.kind]
  const words = step.pages.reduce((sum, page) => sum + pages[page]!.words, 0)
  return 1 + Math.round(words / WORDS_A_MINUTE)
}

/** What the key has for whoever runs a class with this page. */
function PageNotes({ page }: { page: number }) {
  const { t } = useApp()
  const { told } = useDesk().view
  const text = usePageText(page)
  const key = usePageKey(page)
  if (!text.value || !key.value) {
    const failed = text.failed || key.failed
    return (
      <p role="status">
        {t(failed ? 'console.notes.failed' : 'console.notes.waiting')}{' '}
        {failed && (
          <button
            type="button"
            onClick={() => {
              text.retry()
              key.retry()
            }}
          >
            {t('load.retry')}
          </button>
        )}
      </p>
    )
  }
  const { trainerNote, discuss, checkNext } = key.value
  const shown = text.value
  return (
    <section class="con-page-notes">
      {!told.includes(page) && <p class="con-secret">{t('console.notes.secret')}</p>}
      {trainerNote && (
        <>
          <h3>{t('console.notes.trainer')}</h3>
          <p>
            <Copy text={shown}>{trainerNote}</Copy>
          </p>
        </>
      )}
      <h3>{t('console.notes.discuss')}</h3>
      <ul>
        {discuss.map(question => (
          <li key={question}>
            <Copy text={shown}>{question}</Copy>
          </li>
        ))}
      </ul>
      <h3>{t('console.notes.check')}</h3>
      <p>
        <Copy text={shown}>{checkNext.what}</Copy>
      </p>
      <p>
        <b>{t('show.checkWhere')}</b> <Copy text={shown}>{checkNext.where}</Copy>
      </p>
    </section>
  )
}

/** Lines from real counts. */
function Prompts({ page }: { page: number | null }) {
  const { t, language } = useApp()
  const { view } = useDesk()
  const text = usePageText(page)
  const isKey = view.steps[view.at]!.kind === 'key'
  const key = usePageKey(isKey ? page : null)
  const spans = useMemo(() => new Map(key.value?.marks.map(({ id, core }) => [id, core])), [key.value])
  const lines = promptsOf(view, text.value, spans, { t, language })
  if (lines.length === 0) return null
  return (
    <section class="con-counts">
      <h3>{t('console.notes.counts')}</h3>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

export function Notes() {
  const { t } = useApp()
  const { view } = useDesk()
  const step = view.steps[view.at]!
  const note = noteOf(step, view.preset)
  const page = pageOfStep(step)
  const isTold = page !== null && view.pages[page]!.use === 'play'
  return (
    <div class="con-notes">
      <h2>{t('console.notes.title')}</h2>
      <p class="con-notes-step">{stepName(step, t)}</p>
      <p class="con-time">{t('console.notes.time', { count: minutesOf(step, view.pages) })}</p>
      <dl>
        <dt>{t('console.notes.say')}</dt>
        <dd>{t(`console.note.${note}.say`)}</dd>
        <dt>{t('console.notes.ask')}</dt>
        <dd>{t(`console.note.${note}.ask`)}</dd>
      </dl>
      <Prompts page={page} />
      {isTold && <PageNotes key={page} page={page} />}
    </div>
  )
}
