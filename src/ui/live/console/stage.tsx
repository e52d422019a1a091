// The region of the work itself: what the room does at this step, and what stands on the wall meanwhile.

import type { Step } from '../../../live/authority/setup.ts'
import type { HostView } from '../../../live/authority/views.ts'
import { useApp } from '../../context.ts'
import { Clock } from './clock.tsx'
import { useDesk } from './desk.ts'
import { Lobby } from './lobby.tsx'
import { Marking } from './marking.tsx'
import { PaperCount } from './paper-count.tsx'
import { pageOfStep, stepInFull } from './steps.ts'
import { AllAccepted, Told } from './told.tsx'

/** What the projector shows at a step, as a key of `console.wall`. */
function wallOf(step: Step, preset: HostView['preset']) {
  if (step.kind === 'lobby') return preset === 'paper' ? 'lobbyPaper' : 'lobby'
  if (step.kind !== 'marking') return step.kind
  if (step.use !== 'play') return 'measure'
  if (preset === 'paper') return 'markingPaper'
  return step.pages.length > 1 ? 'markingMany' : 'marking'
}

function Over() {
  const { t } = useApp()
  return (
    <div class="con-over">
      <h3>{t('console.closing.over')}</h3>
      <p>{t('console.closing.overText')}</p>
      <h3>{t('console.closing.title')}</h3>
      <ol>
        {(['1', '2', '3'] as const).map(question => (
          <li key={question}>{t(`trainer.debrief.question.${question}`)}</li>
        ))}
      </ol>
      <AllAccepted />
    </div>
  )
}

function Work({ step }: { step: Step }) {
  const { view } = useDesk()
  if (step.kind === 'lobby') return <Lobby />
  if (step.kind === 'ended') return <Over />
  if (step.kind !== 'marking' && step.kind !== 'again') return <Told />
  const page = pageOfStep(step)
  if (view.preset === 'paper' && page !== null) return <PaperCount key={page} page={page} />
  return <Marking />
}

export function Stage() {
  const { t, language } = useApp()
  const { view } = useDesk()
  const step = view.steps[view.at]!
  return (
    <section class="con-slip con-stage" aria-labelledby="con-stage-title">
      <header class="con-stage-head">
        <h2 id="con-stage-title">{stepInFull(step, view, t, language)}</h2>
        <p class="con-wall">
          <b>{t('console.wall.title')}:</b> {t(`console.wall.${wallOf(step, view.preset)}`)}
        </p>
        {step.kind === 'marking' && view.preset !== 'paper' && <Clock />}
      </header>
      {/* What scrolls has to be reached with keys, too. */}
      <div
        key={view.at}
        class="con-work"
        data-step={step.kind}
        role="group"
        aria-labelledby="con-stage-title"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <Work step={step} />
      </div>
    </section>
  )
}
