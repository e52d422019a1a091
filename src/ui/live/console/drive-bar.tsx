// The bar that drives: back, where we are, and one big “next” that says where it leads.

import { formatNumber } from '../../../i18n/i18n.ts'
import { useApp } from '../../context.ts'
import { useDesk } from './desk.ts'
import { doneWithAll } from './own-pages.ts'
import { stepInFull, stepName } from './steps.ts'
import type { Drive } from './use-drive.ts'

/** How far the class is with what is open, in a few words; null where nothing is. */
export function useHandedIn(): string | null {
  const { t, language } = useApp()
  const { view } = useDesk()
  const { progress, count } = view
  if (progress.length === 0 || view.preset === 'paper' || view.steps[view.at]?.kind !== 'marking') return null
  return t('console.drive.handedIn', {
    done: formatNumber(doneWithAll(view), language),
    total: formatNumber(count.in, language),
  })
}

export function DriveBar({ drive }: { drive: Drive }) {
  const { t, language } = useApp()
  const { view } = useDesk()
  const { steps, at } = view
  const number = (value: number): string => formatNumber(value, language)
  const handedIn = useHandedIn()
  const next = drive.next === null ? null : steps[drive.next]!
  return (
    <nav class="con-bar" aria-label={t('console.drive.bar')}>
      <button
        type="button"
        class="con-back"
        aria-keyshortcuts="ArrowLeft PageUp"
        aria-disabled={drive.back === null || drive.isGoing}
        onClick={() => drive.go(drive.back)}
      >
        {t('console.drive.back')}
      </button>
      <p class="con-at">
        <b>{stepInFull(steps[at]!, view, t, language)}</b>
        <span class="con-place">
          {t('console.course.place', { number: number(at + 1), total: number(steps.length) })}
          {handedIn && <> · {handedIn}</>}
        </span>
      </p>
      <button
        type="button"
        class="primary con-next"
        aria-keyshortcuts="ArrowRight PageDown"
        aria-disabled={drive.next === null || drive.isGoing}
        title={t('console.drive.keys')}
        onClick={() => drive.go(drive.next)}
      >
        <span class="con-next-word">{t(next ? 'console.drive.next' : 'console.drive.end')}</span>
        {next && <span class="con-next-step">{t('console.drive.to', { step: stepName(next, t) })}</span>}
      </button>
    </nav>
  )
}
