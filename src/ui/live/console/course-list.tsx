// The running order: every step, the one we are at, and a way to each. Pages that lie behind or ahead are folded.

import { useEffect, useState } from 'preact/hooks'
import { formatNumber } from '../../../i18n/i18n.ts'
import { useApp } from '../../context.ts'
import { useDesk } from './desk.ts'
import { canGo, groupsOf, pageNumber, stepName, type CourseGroup } from './steps.ts'

function Steps({ group, onGo }: { group: CourseGroup; onGo: (to: number) => void }) {
  const { t } = useApp()
  const { view } = useDesk()
  return (
    <ol class="con-steps">
      {group.steps.map(({ step, index }) => {
        const name = stepName(step, t)
        const isNow = index === view.at
        const isShut = !canGo(step, view.told)
        return (
          <li key={index}>
            <button
              type="button"
              class="con-step"
              data-where={isNow ? 'now' : index < view.at ? 'done' : 'ahead'}
              aria-current={isNow ? 'step' : undefined}
              aria-disabled={isShut && !isNow}
              onClick={() => !isShut && onGo(index)}
            >
              {name}
              {isNow && <span class="con-now">{t('console.course.here')}</span>}
              {index < view.at && <span class="visually-hidden"> ({t('console.course.done')})</span>}
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function PageGroup({ group, onGo }: { group: CourseGroup; onGo: (to: number) => void }) {
  const { t, language } = useApp()
  const { view } = useDesk()
  const page = group.page!
  const isHere = group.steps.some(({ index }) => index === view.at)
  const [isOpen, setOpen] = useState(isHere)
  // The fold follows the session; whoever has opened another one keeps it open until then.
  useEffect(() => setOpen(isHere), [isHere])
  return (
    <details
      class="con-fold"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      data-done={group.steps.at(-1)!.index < view.at ? '' : undefined}
    >
      <summary>
        {t('console.course.page', {
          number: formatNumber(pageNumber(view.pages, page), language),
          headline: view.pages[page]!.headline,
        })}
      </summary>
      <Steps group={group} onGo={onGo} />
    </details>
  )
}

export function CourseList({ onGo }: { onGo: (to: number) => void }) {
  const { t } = useApp()
  const { view } = useDesk()
  const groups = groupsOf(view)
  return (
    <nav class="con-course" aria-label={t('console.course.title')}>
      <h2>{t('console.course.title')}</h2>
      {groups.map(group =>
        group.page === null ? (
          <Steps key={group.steps[0]!.index} group={group} onGo={onGo} />
        ) : (
          <PageGroup key={group.steps[0]!.index} group={group} onGo={onGo} />
        ),
      )}
    </nav>
  )
}
