// What this excerpt is the first to teach, pinned beside it.

import { familyOf, type TechniqueId } from '../../core/technique.ts'
import { useApp } from '../context.ts'
import { useStore } from '../use-store.ts'

/** `open`: unfolded from the start. */
export function TaughtCard({ techniques, open }: { techniques: readonly TechniqueId[]; open: boolean }) {
  const { t, play } = useApp()
  // With the whole palette nothing is new on the wall; the piece still teaches what it teaches.
  const hasAll = useStore(play, ({ round, text }) => round.taught.length > (text?.taught.length ?? 0))
  if (techniques.length === 0) return null
  return (
    <details class="taught" open={open}>
      <summary>{t(hasAll ? 'lesson.teaches' : 'desk.taught', { count: techniques.length })}</summary>
      <dl>
        {techniques.map(technique => (
          <div key={technique} data-family={familyOf(technique)}>
            <dt>
              <span class="sign" aria-hidden="true" />
              {t(`technique.${technique}.name`)}
            </dt>
            <dd>{t(`technique.${technique}.line`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
